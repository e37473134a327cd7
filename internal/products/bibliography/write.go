package bibliography

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"hearsay/internal/products"
)

// BibTeX writes entries as BibTeX and biblatex read them: an article where the outlet is known, else a misc.
func BibTeX(w io.Writer, d products.Document) error {
	var b bytes.Buffer
	for i, e := range entries(d) {
		if i > 0 {
			b.WriteByte('\n')
		}
		kind := "misc"
		if e.outlet != "" {
			kind = "article"
		}
		fmt.Fprintf(&b, "@%s{%s,\n", kind, e.key)
		field := func(name, value string) {
			if value != "" {
				fmt.Fprintf(&b, "  %s = {%s},\n", name, value)
			}
		}
		var names []string
		for _, a := range e.authors {
			names = append(names, "{"+tex(a)+"}") // as it stands: nobody knows which part is the family's
		}
		field("author", strings.Join(names, " and "))
		field("title", wrapped(tex(e.title)))
		field("journal", tex(e.outlet))
		if len(e.published) > 0 {
			field("year", fmt.Sprintf("%04d", e.published[0]))
		}
		if len(e.published) > 1 {
			fmt.Fprintf(&b, "  month = %s,\n", months[e.published[1]-1])
		}
		if len(e.published) > 2 {
			field("day", fmt.Sprint(e.published[2]))
		}
		field("url", strings.NewReplacer("{", "%7B", "}", "%7D", `\`, "%5C").Replace(e.address))
		if !e.captured.IsZero() {
			field("urldate", e.captured.Format("2006-01-02"))
		}
		field("langid", e.language)
		field("note", tex(e.note))
		b.WriteString("}\n")
	}
	_, err := w.Write(b.Bytes())
	return err
}

var months = strings.Fields("jan feb mar apr may jun jul aug sep oct nov dec")

// wrapped keeps a title's capitals, which styles would take away.
func wrapped(s string) string {
	if s == "" {
		return ""
	}
	return "{" + s + "}"
}

// tex writes text as TeX reads it.
func tex(s string) string {
	return strings.NewReplacer(
		`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "~", `\textasciitilde{}`, "^", `\textasciicircum{}`,
		"&", `\&`, "%", `\%`, "$", `\$`, "#", `\#`, "_", `\_`,
	).Replace(s)
}

// cslItem is an entry of CSL-JSON.
type cslItem struct {
	ID        string    `json:"id"`
	Type      string    `json:"type"`
	Title     string    `json:"title,omitzero"`
	Author    []cslName `json:"author,omitzero"`
	Container string    `json:"container-title,omitzero"`
	Issued    *cslDate  `json:"issued,omitzero"`
	Accessed  *cslDate  `json:"accessed,omitzero"`
	URL       string    `json:"URL,omitzero"`
	Language  string    `json:"language,omitzero"`
	Note      string    `json:"note,omitzero"`
}

type cslName struct {
	Literal string `json:"literal"`
}

type cslDate struct {
	Parts [][]int `json:"date-parts"`
}

// CSL writes entries as CSL-JSON.
func CSL(w io.Writer, d products.Document) error {
	items := []cslItem{}
	for _, e := range entries(d) {
		item := cslItem{ID: e.key, Type: "article-newspaper", Title: e.title, Container: e.outlet, URL: e.address, Language: e.language, Note: e.note}
		if e.outlet == "" {
			item.Type = "webpage"
		}
		for _, a := range e.authors {
			item.Author = append(item.Author, cslName{a})
		}
		if e.published != nil {
			item.Issued = &cslDate{[][]int{e.published}}
		}
		if !e.captured.IsZero() {
			item.Accessed = &cslDate{[][]int{{e.captured.Year(), int(e.captured.Month()), e.captured.Day()}}}
		}
		items = append(items, item)
	}
	out, err := json.MarshalIndent(items, "", "  ")
	if err != nil {
		return fmt.Errorf("bibliography: %w", err)
	}
	_, err = w.Write(append(out, '\n'))
	return err
}

// RIS writes entries as RIS: lines of two letters, each ended by CR and LF.
func RIS(w io.Writer, d products.Document) error {
	var b bytes.Buffer
	for _, e := range entries(d) {
		line := func(tag, value string) {
			if value != "" {
				fmt.Fprintf(&b, "%s  - %s\r\n", tag, value)
			}
		}
		b.WriteString("TY  - NEWS\r\n")
		for _, a := range e.authors {
			line("AU", strings.ReplaceAll(a, ",", " ")) // a comma would part the family's name
		}
		line("TI", e.title)
		line("T2", e.outlet)
		if n := len(e.published); n > 0 {
			line("PY", fmt.Sprintf("%04d", e.published[0]))
			day := make([]string, 3)
			for i, v := range e.published {
				day[i] = fmt.Sprintf("%02d", v)
			}
			line("DA", strings.Join(day, "/")+"/")
		}
		line("UR", e.address)
		if !e.captured.IsZero() {
			line("Y2", e.captured.Format("2006/01/02")+"/")
		}
		line("LA", e.language)
		line("ID", e.key)
		line("N1", e.note)
		b.WriteString("ER  - \r\n\r\n")
	}
	_, err := w.Write(b.Bytes())
	return err
}
