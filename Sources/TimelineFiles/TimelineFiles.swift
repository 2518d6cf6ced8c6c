// The target TimelineFiles.
