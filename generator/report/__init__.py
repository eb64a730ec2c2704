"""Problems become words, in Thai or English; nobody else words them."""
