package main

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed grammar.txt
var grammarFile string

//go:embed words.txt
var wordsFile string

// dice are a source of chance that is the same at every run (splitmix64).
type dice uint64

func (d *dice) next() uint64 {
	*d += 0x9e3779b97f4a7c15
	z := uint64(*d)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// n is a number from 0 to n-1.
func (d *dice) n(n int) int { return int(d.next() >> 33 % uint64(n)) }

// chance is true in so many of 100 throws.
func (d *dice) chance(of100 int) bool { return d.n(100) < of100 }

func seeded(parts ...int) dice {
	d := dice(0x5eed)
	for _, p := range parts {
		d ^= dice(p)
		d = dice(d.next())
	}
	return d
}

// piece is a part of a template.
type piece struct {
	text    string
	name    string // of a fact or a list
	list    bool
	capital bool
	choice  [][]piece
}

// sections reads the files: sections of lines, comments left out.
func sections(file string) map[string][]string {
	out, name := map[string][]string{}, ""
	for line := range strings.Lines(file) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			name = strings.Trim(line, "[]")
		default:
			out[name] = append(out[name], line)
		}
	}
	return out
}

// parse reads templates up to a stop, and returns what is left.
func parse(s string, inside bool) (out []piece, rest string) {
	lit := 0
	flush := func(i int) {
		if i > lit {
			out = append(out, piece{text: s[lit:i]})
		}
	}
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '{':
			flush(i)
			p := piece{}
			rest := s[i+1:]
			for {
				var one []piece
				one, rest = parse(rest, true)
				p.choice = append(p.choice, one)
				if rest == "" {
					panic("a choice is not closed: " + s)
				}
				closed := rest[0] == '}'
				rest = rest[1:]
				if closed {
					break
				}
			}
			out = append(out, p)
			i = len(s) - len(rest)
			lit = i
		case inside && (c == '|' || c == '}'):
			flush(i)
			return out, s[i:]
		case c == '$' || c == '%' || c == '^':
			flush(i)
			j := i + 1
			for j < len(s) && 'a' <= s[j] && s[j] <= 'z' {
				j++
			}
			out = append(out, piece{name: s[i+1 : j], list: c != '$', capital: c == '^'})
			i, lit = j, j
		default:
			i++
		}
	}
	flush(len(s))
	return out, ""
}

// grammar is what reports are written by.
type grammar struct {
	facts    map[string][][]piece
	lists    map[string][]string
	synonyms map[string][]string
	function map[string]bool
}

var language = newGrammar()

func newGrammar() *grammar {
	g := &grammar{facts: map[string][][]piece{}, lists: map[string][]string{}, synonyms: map[string][]string{}, function: map[string]bool{}}
	for name, lines := range sections(grammarFile) {
		for _, line := range lines {
			p, _ := parse(line, false)
			g.facts[name] = append(g.facts[name], p)
		}
	}
	for name, lines := range sections(wordsFile) {
		for _, line := range lines {
			switch name {
			case "site", "group", "day":
				g.lists[name] = strings.Split(line, "|")
			case "same":
				set := strings.Fields(line)
				for _, w := range set {
					for _, o := range set {
						if o != w {
							g.synonyms[w] = append(g.synonyms[w], o)
						}
					}
				}
			case "function":
				for _, w := range strings.Fields(line) {
					g.function[w] = true
				}
			default:
				g.lists[name] = append(g.lists[name], strings.Fields(line)...)
			}
		}
	}
	g.near()
	return g
}

// write tells a fact in one of its ways.
func (g *grammar) write(fact string, e *event, d *dice) string {
	ways := g.facts[fact]
	out := make([]byte, 0, 160)
	out = g.expand(out, ways[d.n(len(ways))], e, d)
	return article(out)
}

func (g *grammar) expand(out []byte, ps []piece, e *event, d *dice) []byte {
	for i := range ps {
		p := &ps[i]
		switch {
		case p.choice != nil:
			out = g.expand(out, p.choice[d.n(len(p.choice))], e, d)
		case p.list:
			list := g.lists[p.name]
			w := list[d.n(len(list))]
			if p.capital {
				out = append(out, w[0]-'a'+'A')
				w = w[1:]
			}
			out = append(out, w...)
		case p.name != "":
			v, ok := e.facts[p.name]
			if !ok {
				panic(fmt.Sprintf("no fact %q", p.name))
			}
			out = append(out, v...)
		default:
			out = append(out, p.text...)
		}
	}
	return out
}

// article makes "a old" "an old", and the first letter a capital.
func article(s []byte) string {
	out := make([]byte, 0, len(s)+8)
	for i, c := range s {
		out = append(out, c)
		if (c == 'a' || c == 'A') && i+2 < len(s) && s[i+1] == ' ' && (i == 0 || s[i-1] == ' ') && strings.IndexByte("aeiou", s[i+2]) >= 0 {
			out = append(out, 'n')
		}
	}
	if len(out) > 0 && 'a' <= out[0] && out[0] <= 'z' {
		out[0] -= 'a' - 'A'
	}
	return string(out)
}
