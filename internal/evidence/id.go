package evidence

import (
	"crypto/sha256"
	"fmt"
	"iter"
	"strconv"
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
	written := make([]byte, 0, 192)
	for _, b := range birth {
		switch b := b.(type) { // the two that nearly all are, without the cost of any value
		case string:
			written = append(written, b...)
		case int:
			written = strconv.AppendInt(written, int64(b), 10)
		default:
			written = fmt.Appendf(written, "%v", b)
		}
		written = append(written, 0)
	}
	sum := sha256.Sum256(written)
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

// IDsIn returns the whole identifiers that stand in words, in their written form, one after the other.
func IDsIn(words string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for from := 0; ; from++ {
			i := strings.IndexByte(words[from:], '_')
			if i < 0 {
				return
			}
			if from += i; from < 2 || len(words) <= from+idLength || !lower(words[from-2]) || !lower(words[from-1]) || from > 2 && letter(words[from-3]) {
				continue
			}
			end := from + 1
			for end < len(words) && strings.IndexByte(crockford, words[end]) >= 0 {
				end++
			}
			if end-from-1 != idLength || end < len(words) && letter(words[end]) {
				continue
			}
			if !yield(words[from-2 : end]) {
				return
			}
		}
	}
}

// IsID reports whether a word is a whole identifier in its written form.
func IsID(word string) bool {
	for id := range IDsIn(word) {
		return id == word
	}
	return false
}

func lower(b byte) bool { return 'a' <= b && b <= 'z' }

func letter(b byte) bool { return lower(b) || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9' || b == '_' }

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
