package attribution

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// picture reads a line of letters, one a token, into pieces: s source, c cue, t content, a capital where a piece begins.
func picture(line string) []piece {
	var out []piece
	for i, x := range line {
		r := roles
		switch x {
		case 's', 'S':
			r = roleSource
		case 'c', 'C':
			r = roleCue
		case 't', 'T':
			r = roleContent
		}
		if n := len(out); r < roles {
			if x >= 'a' && n > 0 && out[n-1].role == r && out[n-1].to == i {
				out[n-1].to++
			} else {
				out = append(out, piece{stretch: stretch{i, i + 1}, role: r})
			}
		}
	}
	return out
}

// drawing writes statements back under their line: each in a line of its own.
func drawing(width int, statements []tied) string {
	var out []string
	for _, t := range statements {
		line := []byte(strings.Repeat(".", width))
		mark := func(s stretch, x byte) {
			for i := s.from; i < s.to; i++ {
				line[i] = x
			}
		}
		mark(t.source.stretch, 's')
		mark(t.cue.stretch, 'c')
		for _, x := range t.content {
			mark(x.stretch, 't')
		}
		out = append(out, string(line))
	}
	return strings.Join(out, "\n")
}

func TestTie(t *testing.T) {
	for _, c := range []struct{ name, line, want string }{
		{"plain", "SsCttt", "ssc" + "ttt"},
		{"split around the cue", "Ttt.SsC.Tt", "ttt.ssc.tt"},
		{"two statements in a row", "SCTtt.SCTtt", "sc" + "ttt......\n......sc" + "ttt"},
		{"a content between two cues goes to the nearer, the other has its own", "SCTt.C.Tt", "sc" + "tt.....\ns....c.tt"},
		{"a cue without content is left out", "SC...SCTt", ".....sctt"},
		{"no cue", "Ss.Ttt", ""},
		{"one source for two cues", "SCTt.CTt", "sctt....\ns....ctt"},
		{"nothing", "......", ""},
	} {
		if got := drawing(len(c.line), tie(picture(c.line), func(piece) bool { return true }, unhinted)); got != c.want {
			t.Errorf("%s:\n%s\ngot\n%s\nwant\n%s", c.name, c.line, got, c.want)
		}
	}
	if got := drawing(5, tie(picture("SCTtt"), func(piece) bool { return false }, unhinted)); got != ".cttt" {
		t.Errorf("a cue without a voice got one: %s", got)
	}
}

func TestTieKeepsEveryContent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.StringMatching(`[.sctSCT]{0,120}`).Draw(t, "line")
		found := picture(line)
		statements := tie(found, func(piece) bool { return true }, unhinted)
		used := map[stretch]int{}
		for _, s := range statements {
			if s.cue.role != roleCue || s.cue.empty() || len(s.content) == 0 {
				t.Fatalf("a statement without cue or content: %+v", s)
			}
			for i, x := range s.content {
				used[x.stretch]++
				if i > 0 && s.content[i-1].from >= x.from {
					t.Fatalf("contents out of order: %+v", s.content)
				}
			}
		}
		cues, contents := 0, 0
		for _, x := range found {
			switch x.role {
			case roleCue:
				cues++
			case roleContent:
				contents++
			}
		}
		if cues > 0 && len(used) != contents {
			t.Fatalf("%d of %d contents used", len(used), contents)
		}
		for s, n := range used {
			if n != 1 {
				t.Fatalf("content %v used %d times", s, n)
			}
		}
	})
}

func TestNearest(t *testing.T) {
	for _, c := range []struct {
		line string
		at   int
		want int
	}{{"Ss...Ss", 3, 0}, {"Ss...Ss", 4, 1}, {"Ss...Ss", 6, 1}, {"...Ss", 0, 0}} {
		if got := nearest(picture(c.line), piece{stretch: stretch{c.at, c.at + 1}}); got != c.want {
			t.Errorf("%s at %d: got %d, want %d", c.line, c.at, got, c.want)
		}
	}
}

func unhinted(piece) *candidate { return nil }
