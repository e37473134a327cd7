package copying

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"hearsay/internal/text"
)

// words are what of a text is compared, in order. A hash of 0 stands where something was left out: it equals nothing.
type words struct {
	hash       []uint32
	start, end []uint32 // code points
	count      int      // without gaps
}

const (
	hashStart = 14695981039346656037 // FNV-1a, 64 bits
	hashTimes = 1099511628211
)

// split cuts a text into words: letters and figures without case, accents, apostrophes or marks, so that the same words
// set by another hand are the same. In scripts that set no spaces each character is a word. What the spans of apart
// cover, in code points in any order, is left out.
func split(s string, apart []text.Span) words {
	apart = joined(apart)
	guess := len(s)/6 + 4
	w := words{hash: make([]uint32, 0, guess), start: make([]uint32, 0, guess), end: make([]uint32, 0, guess)}
	var h uint64
	open, from, at, next := false, 0, 0, 0
	finish := func(end int) {
		if open {
			w.add(h, from, end)
			open = false
		}
	}
	for i := 0; i < len(s); at++ {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		here := i
		i += size
		for next < len(apart) && at >= apart[next].End {
			next++
		}
		if next < len(apart) && at >= apart[next].Start {
			finish(at)
			if at == apart[next].Start {
				w.gap(at)
			}
			continue
		}
		if r < utf8.RuneSelf {
			switch {
			case 'A' <= r && r <= 'Z':
				r += 'a' - 'A'
			case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			case r == '\'':
				continue
			default:
				finish(at)
				continue
			}
		} else {
			var alone, skip bool
			r, alone, skip = plain(r, s[here:here+size])
			if skip {
				continue
			}
			if r < 0 || alone {
				finish(at)
			}
			if alone {
				w.add((hashStart^uint64(r))*hashTimes, at, at+1)
			}
			if r < 0 || alone {
				continue
			}
		}
		if !open {
			open, from, h = true, at, hashStart
		}
		h = (h ^ uint64(r)) * hashTimes
	}
	finish(utf8.RuneCountInString(s))
	return w
}

// plain is a character beyond ASCII as it is compared: small and without its accent; negative where it parts words, skip
// where it counts for nothing, alone where it is a word by itself.
func plain(r rune, s string) (plain rune, alone, skip bool) {
	switch r {
	case '’', '‘', 'ʻ', 'ʼ', '\u00ad', '\u200b', '\u200c', '\u200d', '\ufeff':
		return 0, false, true
	}
	switch {
	case unicode.Is(unicode.Mn, r):
		return 0, false, true
	case !unicode.IsLetter(r) && !unicode.IsDigit(r):
		return -1, false, false
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
		return r, true, false
	}
	if d := norm.NFD.PropertiesString(s).Decomposition(); len(d) > 0 {
		r, _ = utf8.DecodeRune(d)
	}
	return unicode.ToLower(r), false, false
}

func (w *words) add(h uint64, from, to int) {
	short := uint32(h>>32) ^ uint32(h)
	if short == 0 {
		short = 1
	}
	w.hash = append(w.hash, short)
	w.start = append(w.start, uint32(from))
	w.end = append(w.end, uint32(to))
	w.count++
}

// gap marks that something was left out here.
func (w *words) gap(at int) {
	if n := len(w.hash); n == 0 || w.hash[n-1] == 0 {
		return
	}
	w.hash = append(w.hash, 0)
	w.start = append(w.start, uint32(at))
	w.end = append(w.end, uint32(at))
}

// span is where words i to j (without j) stand.
func (w *words) span(i, j int) text.Span {
	return text.Span{Start: int(w.start[i]), End: int(w.end[j-1])}
}

// joined returns the spans in order, empty ones dropped and those that touch made one.
func joined(spans []text.Span) []text.Span {
	if len(spans) == 0 {
		return nil
	}
	spans = slices.Clone(spans)
	slices.SortFunc(spans, func(a, b text.Span) int { return a.Start - b.Start })
	out := spans[:0]
	for _, s := range spans {
		s.Start = max(s.Start, 0)
		switch n := len(out); {
		case s.End <= s.Start:
		case n > 0 && s.Start <= out[n-1].End:
			out[n-1].End = max(out[n-1].End, s.End)
		default:
			out = append(out, s)
		}
	}
	return out
}

// run is how many words make a run that is hashed.
const run = 5

// runs calls yield with the hash of every run of words that nothing interrupts.
func (w *words) runs(yield func(at int, h uint32)) {
	whole := 0
	for i, h := range w.hash {
		if h == 0 {
			whole = 0
			continue
		}
		if whole++; whole >= run {
			at := i - run + 1
			yield(at, mixed(w.hash[at:i+1]))
		}
	}
}

// mixed hashes words in their order; its bits are spread evenly, since sketches keep the smallest.
func mixed(of []uint32) uint32 {
	h := uint64(hashStart)
	for _, w := range of {
		h = (h ^ uint64(w)) * 0x9e3779b97f4a7c15
		h ^= h >> 29
	}
	h ^= h >> 32
	h *= 0xd6e8feb86659fd93
	return uint32(h >> 32)
}

// whole hashes all words in their order.
func (w *words) whole() uint64 {
	h := uint64(hashStart)
	for _, x := range w.hash {
		if x != 0 {
			h = (h ^ uint64(x)) * 0x9e3779b97f4a7c15
			h ^= h >> 29
		}
	}
	return h
}
