package reading

import "unicode/utf8"

// Features is what a model is told of each token beside its [Token.Norm]: small numbers, made here alone, so that training
// and reading see the same. All slices are parallel to Reading.Tokens.
type Features struct {
	Prefix, Suffix []int32 // hash of the first and last three characters of Norm, below FeatureHashes
	Shape          []int32 // kind, capitals, hyphen, which mark; below FeatureShapes
	Layout         []int32 // state of quotation, place in the paragraph, heading; below FeatureLayouts
	Gap            []int32 // what stands before it: nothing, a blank, a line break, a new paragraph; below FeatureGaps
}

// The sizes of the features: every value is at least 0 and below its size.
const (
	FeatureHashes  = 4096
	FeatureShapes  = 32
	FeatureLayouts = 30
	FeatureGaps    = 4
)

// Features describes the tokens. It needs tokens, paragraphs and quotations.
func (r *Reading) Features() Features {
	n := len(r.Tokens)
	all := make([]int32, 5*n)
	f := Features{Prefix: all[:n:n], Suffix: all[n : 2*n : 2*n], Shape: all[2*n : 3*n : 3*n], Layout: all[3*n : 4*n : 4*n], Gap: all[4*n:]}
	s := r.Text.String()
	end := 0
	for i := range r.Tokens {
		k := &r.Tokens[i]
		f.Prefix[i] = hash(first(k.Norm, affix))
		f.Suffix[i] = hash(last(k.Norm, affix))
		f.Shape[i] = k.shape()
		f.Layout[i] = r.layout(i)
		f.Gap[i] = r.gap(i, s[end:k.Start])
		end = k.End
	}
	return f
}

// affix is the length of prefixes and suffixes, in characters.
const affix = 3

func first(s string, n int) string {
	at := 0
	for ; n > 0 && at < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return s[:at]
}

func last(s string, n int) string {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s[at:]
}

// hash is FNV-1a, folded.
func hash(s string) int32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return int32((h ^ h>>16) % FeatureHashes)
}

// marks are the shapes of punctuation, from shapeMark on.
var marks = map[string]int32{
	".": 1, ",": 2, "?": 3, "!": 3, ":": 4, ";": 5, "-": 6, "--": 6, "–": 6, "—": 6, "(": 7, "[": 7, ")": 8, "]": 8, "...": 9, "…": 9,
}

// The shapes begin here; words take the numbers below shapeDigits.
const (
	shapeDigits  = 10
	shapeNumeral = 11
	shapeMark    = 14
	shapeQuote   = 26
	shapeSymbol  = 28
)

func (k *Token) shape() int32 {
	switch k.Kind {
	case Numeral:
		switch {
		case len(k.Norm) == 4 && (k.Norm[0] == '1' || k.Norm[0] == '2'):
			return shapeNumeral // perhaps a year
		case len(k.Norm) <= 2:
			return shapeNumeral + 1
		}
		return shapeNumeral + 2
	case Punctuation:
		return shapeMark + marks[k.Norm]
	case QuoteMark:
		if k.Norm == "'" || k.Norm == "‘" || k.Norm == "’" {
			return shapeQuote + 1
		}
		return shapeQuote
	case Symbol:
		return shapeSymbol
	}
	shape, hyphen := int32(0), int32(0)
	for i := range len(k.Norm) {
		switch c := k.Norm[i]; {
		case c >= '0' && c <= '9':
			return shapeDigits
		case c == '-':
			hyphen = 5
		}
	}
	switch {
	case k.AllCaps:
		shape = 2
	case k.Upper && len(k.Norm) == 1:
		shape = 3
	case k.Upper:
		shape = 1
	case k.Norm != "" && k.Norm[0] == '\'':
		shape = 4
	}
	return shape + hyphen
}

func (r *Reading) layout(i int) int32 {
	k := &r.Tokens[i]
	state := int32(0)
	if k.Quotation >= 0 {
		switch q := &r.Quotations[k.Quotation]; {
		case i == q.First:
			state = 1
		case i == q.Last-1 && q.Closed:
			state = 2
		case q.Short:
			state = 3
		default:
			state = 4
		}
	}
	p := &r.Paragraphs[k.Paragraph]
	place := int32(0)
	switch i {
	case p.First:
		place = 1
	case p.Last - 1:
		place = 2
	}
	heading := int32(0)
	if p.Heading {
		heading = 1
	}
	return (state*3+place)*2 + heading
}

func (r *Reading) gap(i int, before string) int32 {
	if i == 0 || r.Tokens[i-1].Paragraph != r.Tokens[i].Paragraph {
		return 3
	}
	if before == "" {
		return 0
	}
	for j := range len(before) {
		if before[j] == '\n' {
			return 2
		}
	}
	return 1
}
