package table

import (
	"strings"
	"unicode/utf8"
)

// formula is how cells begin that spreadsheets take for formulas or commands, the full-width forms too, which some of them fold.
const formula = "=+-@\t\r\n＝＋－＠"

// Guard puts an apostrophe before a cell that a spreadsheet might run. [Unguard] takes it away again, and only that.
func Guard(cell string) string {
	if dangerous(cell) {
		return "'" + cell
	}
	return cell
}

// Unguard returns the cell that Guard was given.
func Unguard(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && dangerous(rest) {
		return rest
	}
	return cell
}

// dangerous holds for a guarded cell too, so that guarding twice can be taken back twice and a cell that came with an apostrophe before
// its formula is told from one that we guarded.
func dangerous(cell string) bool {
	for {
		rest, ok := strings.CutPrefix(cell, "'")
		if !ok {
			break
		}
		cell = rest
	}
	cell = strings.TrimLeft(cell, " \u00a0\u3000")
	first, _ := utf8.DecodeRuneInString(cell)
	return cell != "" && strings.ContainsRune(formula, first)
}
