package task

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Table is rows of cells below a head. The first column is set to the left, the others to the right.
type Table struct {
	rows [][]string
}

// NewTable begins a table with its head.
func NewTable(head ...string) *Table { return &Table{[][]string{head}} }

// Row adds a row. Numbers with a point are written with three decimals; nil is a dash.
func (t *Table) Row(cells ...any) {
	row := make([]string, len(cells))
	for i, c := range cells {
		switch c := c.(type) {
		case nil:
			row[i] = "–"
		case float64:
			row[i] = strings.TrimPrefix(fmt.Sprintf("%.3f", c), "0")
		default:
			row[i] = fmt.Sprint(c)
		}
	}
	t.rows = append(t.rows, row)
}

// Print writes the table and an empty line.
func (t *Table) Print(w io.Writer) {
	var widths []int
	for _, row := range t.rows {
		for i, c := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(c))
		}
	}
	for _, row := range t.rows {
		var line strings.Builder
		for i, c := range row {
			pad := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(c))
			if i == 0 {
				line.WriteString(c + pad)
			} else {
				line.WriteString("  " + pad + c)
			}
		}
		fmt.Fprintln(w, strings.TrimRight(line.String(), " "))
	}
	fmt.Fprintln(w)
}

// Range writes an interval, ".610–.655".
func Range(low, high float64) string {
	return strings.TrimPrefix(fmt.Sprintf("%.3f", low), "0") + "–" + strings.TrimPrefix(fmt.Sprintf("%.3f", high), "0")
}
