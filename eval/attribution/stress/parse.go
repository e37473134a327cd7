package stress

import (
	"embed"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"hearsay/internal/score"
	"hearsay/internal/text"
)

//go:embed *.txt
var files embed.FS

// Passage is one text with what is said in it.
type Passage struct {
	Name     string // unique, for example "wire-03"
	Category string // the file's name without its ending
	Text     *text.Text
	Gold     []score.Statement // in order of their numbers
}

// Load returns the 200 passages in the order of files and of the passages in them.
func Load() ([]Passage, error) {
	names, err := fs.Glob(files, "*.txt")
	if err != nil {
		return nil, err
	}
	var out []Passage
	for _, name := range names {
		raw, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		passages, err := ParseFile(strings.TrimSuffix(name, ".txt"), raw)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out = append(out, passages...)
	}
	return out, nil
}

// ParseFile reads one file: passages under lines of the form "-- name --", each in the notation of [Parse]. What stands
// above the first is a remark. Line breaks at a passage's end do not belong to it.
func ParseFile(category string, raw []byte) ([]Passage, error) {
	var out []Passage
	for _, f := range txtar.Parse(raw).Files {
		plain, gold, err := Parse(strings.TrimRight(string(f.Data), "\n"))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		frozen, err := text.New(plain)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		out = append(out, Passage{f.Name, category, frozen, gold})
	}
	return out, nil
}

// opening is "[", the role, the numbers of the statements that the piece belongs to, and ": ".
var opening = regexp.MustCompile(`^\[([SCT])([0-9]+(?:,[0-9]+)*)?: `)

// Parse takes the brackets out of a marked passage and returns the plain text and its statements.
//
//	[S: Two officials] [C: said] [T: the bridge was closed].
//	[T1: "Yes,"] [S1,2: she] [C1: said], and [C2: left it open] [T2: whether he knew].
//
// S is source, C cue, T content. Pieces with the same number belong to one statement, pieces without a number to
// statement 1; several pieces of one role are one span with gaps. Brackets may stand within brackets. A bracket that
// belongs to the text is written \[ or \].
func Parse(marked string) (string, []score.Statement, error) {
	type piece struct {
		role    score.Role
		numbers []int
		start   int
	}
	var (
		plain strings.Builder
		at    int // code points written
		open  []piece
		gold  = map[int]*score.Statement{}
	)
	for rest := marked; rest != ""; {
		switch m := opening.FindStringSubmatch(rest); {
		case m != nil:
			p := piece{role: score.Role(strings.Index("SCT", m[1])), start: at}
			for _, n := range strings.Split(m[2], ",") {
				number, err := strconv.Atoi(n)
				if n == "" {
					number = 1
				} else if err != nil || number == 0 {
					return "", nil, fmt.Errorf("statement number %q: want 1, 2, 3 …", n)
				}
				p.numbers = append(p.numbers, number)
			}
			open = append(open, p)
			rest = rest[len(m[0]):]
		case rest[0] == '[':
			return "", nil, fmt.Errorf("a bracket that opens nothing, after %d characters: want [S: , [C: or [T: , or \\[", at)
		case rest[0] == ']':
			if len(open) == 0 {
				return "", nil, fmt.Errorf("a bracket that closes nothing, after %d characters", at)
			}
			p := open[len(open)-1]
			open = open[:len(open)-1]
			if p.start == at {
				return "", nil, fmt.Errorf("an empty piece, after %d characters", at)
			}
			for _, n := range p.numbers {
				if gold[n] == nil {
					gold[n] = new(score.Statement)
				}
				gold[n][p.role] = append(gold[n][p.role], text.Span{Start: p.start, End: at})
			}
			rest = rest[1:]
		default:
			if strings.HasPrefix(rest, `\[`) || strings.HasPrefix(rest, `\]`) {
				rest = rest[1:]
			}
			_, width := utf8.DecodeRuneInString(rest)
			plain.WriteString(rest[:width])
			at++
			rest = rest[width:]
		}
	}
	if len(open) > 0 {
		return "", nil, fmt.Errorf("the bracket opened after %d characters is not closed", open[len(open)-1].start)
	}
	var out []score.Statement
	for n := 1; len(out) < len(gold); n++ {
		s, ok := gold[n]
		if !ok {
			return "", nil, fmt.Errorf("statement %d is missing: number them 1, 2, 3 …", n)
		}
		for role := range s {
			slices.SortFunc(s[role], func(a, b text.Span) int { return a.Start - b.Start })
		}
		out = append(out, *s)
	}
	return plain.String(), out, nil
}
