// Tests of Viewer.
