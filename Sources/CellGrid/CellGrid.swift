// The target CellGrid.
