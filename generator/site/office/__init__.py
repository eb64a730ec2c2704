"""Pages for the office itself: score, what is to be done, the answer sheet, what changed."""
