// Tests of CellGrid.
