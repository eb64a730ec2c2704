"""Problems in words, Thai and English; nobody else words them."""
