// Package plain reads plain text.
//
// In: bytes in UTF-8, UTF-16 or Windows-1252 (which holds Latin-1). Out: the text as it is. UTF-8 is stored byte for
// byte, a byte order mark included as the first code point, so that offsets into the file and into the article are the
// same; other encodings are decoded, and a note says which. It never changes a character that it can read, and refuses
// what is not text by naming what it is.
package plain
