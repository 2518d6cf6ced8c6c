// The target Terminal.
