// The target Evidence.
