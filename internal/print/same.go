package print

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"time"
)

// same takes out of a PDF what differs between two that one browser makes of one page: the dates, which are the clock's, and the numbers of
// the nodes by which the cells of a table name their heads, which the browser counts as it comes to them. The dates become the moment, the
// nodes are numbered from 1 in the order that they have, so that sorted names stay sorted. All that is put in has the length of what it
// replaces: every place in the file's own table stays right. A file without a plain table of its objects is left as it is.
func same(pdf []byte, at time.Time) []byte {
	objects, info, end := objects(pdf)
	var nodes []string
	for n, from := range objects {
		literals(pdf, from, end, func(key string, s []byte) {
			switch {
			case n == info && (key == "/CreationDate" || key == "/ModDate"):
				moment(s, at)
			case key == "/ID" && isNode(s):
				nodes = append(nodes, string(s))
			}
		})
	}
	if len(nodes) == 0 {
		return pdf
	}
	slices.Sort(nodes)
	nodes = slices.Compact(nodes)
	for _, from := range objects {
		literals(pdf, from, end, func(key string, s []byte) {
			switch key {
			case "/ID", "/Headers", "/Limits", "/Names":
				if k, found := slices.BinarySearch(nodes, string(s)); found {
					copy(s, fmt.Sprintf("node%08d", k+1))
				}
			}
		})
	}
	return pdf
}

// moment writes a date over one such as D:20261122235037, and UTC over its zone.
func moment(over []byte, at time.Time) {
	const form, zone = "D:20060102150405", "+00'00'"
	if len(over) < len(form) || !bytes.HasPrefix(over, []byte("D:")) {
		return
	}
	copy(over, at.UTC().Format(form))
	if rest := over[len(form):]; len(rest) == len(zone) && rest[0] != 'Z' {
		copy(rest, zone)
	}
}

// isNode reports whether a name is a node's: node00000061.
func isNode(s []byte) bool {
	digits, ok := bytes.CutPrefix(s, []byte("node"))
	return ok && len(digits) == 8 && len(bytes.Trim(digits, "0123456789")) == 0
}

// objects returns where the objects of a file begin, by their numbers, which of them is the dictionary that tells about the file, and where
// they all end; none of a file that has no plain table of them.
func objects(pdf []byte) (at []int, info, end int) {
	end = bytes.LastIndex(pdf, []byte("\ntrailer"))
	table, ok := number(pdf, bytes.LastIndex(pdf, []byte("\nstartxref")), "\nstartxref")
	if end < 0 || !ok || table >= end {
		return nil, 0, 0
	}
	const head, entry = "xref\n0 ", 20 // bytes of a row, by the standard
	count, ok := number(pdf, table, head)
	if !ok || !bytes.HasPrefix(pdf[table:], []byte(head)) {
		return nil, 0, 0
	}
	rows := pdf[table+len(head) : end+1]
	rows = rows[bytes.IndexByte(rows, '\n')+1:]
	if len(rows) != count*entry {
		return nil, 0, 0
	}
	at = make([]int, count)
	for n := range at {
		row := rows[n*entry : (n+1)*entry]
		if at[n] = end; row[17] != 'n' {
			continue // a number that is free
		}
		from, _ := number(row, 0, "")
		if said, ok := number(pdf[:end], from, ""); !ok || said != n {
			return nil, 0, 0
		}
		at[n] = from
	}
	info, _ = number(pdf, end+max(0, bytes.Index(pdf[end:], []byte("/Info "))), "/Info")
	return at, info, end
}

// number reads the decimal number behind a word that stands at a byte.
func number(pdf []byte, at int, word string) (int, bool) {
	if at < 0 || at+len(word) > len(pdf) {
		return 0, false
	}
	rest := bytes.TrimLeft(pdf[at+len(word):min(len(pdf), at+len(word)+24)], " \r\n")
	end := 0
	for end < len(rest) && rest[end] >= '0' && rest[end] <= '9' {
		end++
	}
	n, err := strconv.Atoi(string(rest[:end]))
	return n, err == nil
}

// literals calls do with each string in parentheses of the object that begins at a byte and ends before another, as it is written, and with
// the name before it. What stands in the object's stream is none of them.
func literals(pdf []byte, from, to int, do func(key string, s []byte)) {
	key := ""
	for from < to {
		switch c := pdf[from]; {
		case c == '(':
			end := shut(pdf, from, to)
			if end == to {
				return
			}
			do(key, pdf[from+1:end])
			from = end + 1
		case c == '/':
			end := from + 1
			for end < to && !bytes.ContainsRune([]byte(" \t\r\n\f\x00()<>[]{}/%"), rune(pdf[end])) {
				end++
			}
			key, from = string(pdf[from:end]), end
		case c == 'e' && bytes.HasPrefix(pdf[from:to], []byte("endobj")), c == 's' && bytes.HasPrefix(pdf[from:to], []byte("stream")):
			return
		default:
			from++
		}
	}
}

// shut returns the byte of the parenthesis that closes the one at from; to where none does.
func shut(pdf []byte, from, to int) int {
	depth := 0
	for ; from < to; from++ {
		switch pdf[from] {
		case '\\':
			from++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return from
			}
		}
	}
	return to
}
