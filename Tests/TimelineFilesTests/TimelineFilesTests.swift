// Tests of TimelineFiles.
