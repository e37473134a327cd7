package main

import (
	"io"
	"strings"
	"unicode"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

// gap is the space between columns.
const gap = 2

// narrow is the least width that a column of words is cut to.
const narrow = 8

// renderTable prints rows in columns that fit the terminal. What is too long is cut, with an ellipsis, in the columns
// that have a share; the others stay whole.
func renderTable(w io.Writer, p *program, names []string, shares []int, rows [][]string) {
	t := table.NewWriter()
	style := table.StyleDefault
	style.Options = table.OptionsNoBordersAndSeparators
	style.Box.PaddingLeft, style.Box.PaddingRight = "", strings.Repeat(" ", gap)
	style.Format.Header = text.FormatUpper
	t.SetStyle(style)
	header := make(table.Row, len(names))
	for i, n := range names {
		header[i] = p.paint(dim, strings.ToUpper(n))
	}
	t.AppendHeader(header)
	widths := fit(p.width, names, shares, rows)
	for _, r := range rows {
		row := make(table.Row, len(r))
		for i, v := range r {
			row[i] = text.Snip(v, widths[i], "…")
		}
		t.AppendRow(row)
	}
	for line := range strings.Lines(t.Render()) {
		io.WriteString(w, strings.TrimRight(line, " \n")+"\n")
	}
}

// fit returns the width of each column: content for those without a share, and for the others their part of what is
// left, never more than they need.
func fit(total int, names []string, shares []int, rows [][]string) []int {
	widths := make([]int, len(names))
	for i, n := range names {
		widths[i] = text.StringWidth(n)
		for _, r := range rows {
			widths[i] = max(widths[i], text.StringWidth(r[i]))
		}
	}
	left, parts := total, 0
	for i := range names {
		left -= gap
		if parts += shares[i]; shares[i] == 0 {
			left -= widths[i]
		}
	}
	// A column that needs less than its part leaves the rest to the others, so ask again until nothing changes.
	settled := make([]bool, len(names))
	for changed := true; changed; {
		changed = false
		for i := range names {
			if shares[i] > 0 && !settled[i] && widths[i] <= left*shares[i]/max(parts, 1) {
				settled[i], changed = true, true
				left, parts = left-widths[i], parts-shares[i]
			}
		}
	}
	for i := range names {
		if shares[i] > 0 && !settled[i] {
			widths[i] = max(narrow, left*shares[i]/parts)
		}
	}
	return widths
}

// flat brings words onto one line and makes them safe for a terminal.
func flat(s string) string { return visible(strings.Join(strings.Fields(s), " ")) }

// visible replaces characters that would steer a terminal or turn the direction of what follows: article text is
// anybody's, and an escape sequence in it must not be run by the reader's terminal.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case unicode.IsControl(r), r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069, r == 0x2028, r == 0x2029:
			return '\uFFFD'
		}
		return r
	}, s)
}

// The colours, as ANSI codes. Each only helps: what it says is there in words too.
const (
	dim   = "2"
	bold  = "1"
	mark  = "1;4"
	green = "32"
	red   = "31"
)

// paint colours words for standard output, where that is wanted.
func (p *program) paint(code, words string) string {
	if !p.color || words == "" {
		return words
	}
	return "\x1b[" + code + "m" + words + "\x1b[0m"
}
