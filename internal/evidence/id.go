package evidence

import (
	"crypto/sha256"
	"fmt"
	"strings"
)

// Prefixes of identifiers.
const (
	PrefixArticle   = "ar"
	PrefixStatement = "st"
	PrefixDecision  = "dc"
)

// crockford is Crockford's base 32 alphabet, without I, L, O and U.
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// idLength is the number of base 32 digits after the prefix: 50 bits, so that a case of a hundred thousand statements
// holds two alike with a chance of about one in two hundred thousand.
const idLength = 10

// NewID derives an identifier from where a record was born (for a statement: the text's hash and its spans), so that
// reading the same text again, here or on another machine, gives the same identifiers and every decision still fits.
// An identifier never changes after birth and is never used again.
func NewID(prefix string, birth ...any) string {
	h := sha256.New()
	for _, b := range birth {
		fmt.Fprintf(h, "%v\x00", b)
	}
	sum := h.Sum(nil)
	var bits uint64
	for _, b := range sum[:8] {
		bits = bits<<8 | uint64(b)
	}
	id := make([]byte, idLength)
	for i := range id {
		id[i] = crockford[bits>>59]
		bits <<= 5
	}
	return prefix + "_" + string(id)
}

// misread are the letters that Crockford's alphabet leaves out, as the digits they are taken for.
var misread = strings.NewReplacer("I", "1", "L", "1", "O", "0")

// Fold brings an identifier as a person types it to its written form: upper case after the prefix, Crockford's
// readings of I, L and O.
func Fold(id string) string {
	prefix, rest, found := strings.Cut(strings.TrimSpace(id), "_")
	if !found {
		return id
	}
	return strings.ToLower(prefix) + "_" + misread.Replace(strings.ToUpper(rest))
}
