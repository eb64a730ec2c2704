"""The look into a file as a whole: in a process of its own, within limits, kept under a seal for the next run."""
