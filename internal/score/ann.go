package score

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/text"
)

// ReadAnn reads one of PolNeAR's .ann files (brat standoff): T lines are spans with a label, E lines tie them to
// statements. Offsets are code points of the .txt file beside it, read with its line breaks untouched. A field may hold
// line breaks of its own. Records of other kinds are passed over; one that cannot be read is an error that names it.
func ReadAnn(ann string) ([]Statement, error) {
	labelled := map[string][]text.Span{}
	var events [][]string
	for _, record := range annRecords(ann) {
		fields := strings.Split(record, "\t")
		if len(fields) < 2 {
			continue
		}
		switch record[0] {
		case 'T':
			_, where, _ := strings.Cut(fields[1], " ")
			spans, err := annSpans(where)
			if err != nil {
				return nil, fmt.Errorf("annotation %s: %w", fields[0], err)
			}
			labelled[fields[0]] = spans
		case 'E':
			events = append(events, strings.Fields(fields[1]))
		}
	}
	var out []Statement
	for _, arguments := range events {
		var s Statement
		for _, a := range arguments {
			label, id, _ := strings.Cut(a, ":")
			switch strings.ToLower(strings.TrimRight(label, "0123456789")) {
			case "source":
				s[Source] = append(s[Source], labelled[id]...)
			case "cue":
				s[Cue] = append(s[Cue], labelled[id]...)
			case "content":
				s[Content] = append(s[Content], labelled[id]...)
			}
		}
		if len(s[Cue])+len(s[Content]) == 0 {
			continue
		}
		for r := range s {
			slices.SortFunc(s[r], func(a, b text.Span) int { return a.Start - b.Start })
		}
		out = append(out, s)
	}
	return out, nil
}

// annRecords cuts at line breaks that a new record follows: a capital letter or mark, digits, a tab.
func annRecords(ann string) []string {
	var out []string
	start := 0
	for i := 0; i < len(ann); i++ {
		if ann[i] == '\n' && opensRecord(ann[i+1:]) {
			if i > start {
				out = append(out, ann[start:i])
			}
			start = i + 1
		}
	}
	if start < len(ann) {
		out = append(out, ann[start:])
	}
	return out
}

func opensRecord(s string) bool {
	if s == "" || !strings.ContainsRune("TEAR#*", rune(s[0])) {
		return false
	}
	return strings.HasPrefix(strings.TrimLeft(s[1:], "0123456789"), "\t")
}

// annSpans reads "12 30;45 60".
func annSpans(where string) ([]text.Span, error) {
	var out []text.Span
	for part := range strings.SplitSeq(where, ";") {
		from, to, _ := strings.Cut(part, " ")
		start, err := strconv.Atoi(from)
		if err != nil {
			return nil, fmt.Errorf("offsets %q: %w", where, err)
		}
		end, err := strconv.Atoi(to)
		if err != nil {
			return nil, fmt.Errorf("offsets %q: %w", where, err)
		}
		if start < 0 || end < start {
			return nil, fmt.Errorf("offsets %q: run backwards", where)
		}
		out = append(out, text.Span{Start: start, End: end})
	}
	return out, nil
}
