// The target Viewer.
