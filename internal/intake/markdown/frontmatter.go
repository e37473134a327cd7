package markdown

import (
	"net/url"
	"strconv"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
)

// maxDepth is how deep quoted blocks may be nested.
const maxDepth = 100

// deepest returns the most quotation marks that begin a line.
func deepest(s string) int {
	most := 0
	for line := range strings.Lines(s) {
		n := 0
		for _, c := range line {
			if c == '>' {
				n++
			} else if c != ' ' && c != '\t' {
				break
			}
		}
		most = max(most, n)
	}
	return most
}

// frontMatter takes a block of metadata off the top of a file: between lines --- (YAML) or +++ (TOML).
func frontMatter(s string) (evidence.Metadata, string) {
	var m evidence.Metadata
	first, rest, _ := strings.Cut(s, "\n")
	fence := strings.TrimSpace(first)
	if fence != "---" && fence != "+++" {
		return m, s
	}
	sign := ":"
	if fence == "+++" {
		sign = "="
	}
	key, read := "", false
	for body := rest; body != ""; {
		var line string
		line, body, _ = strings.Cut(body, "\n")
		bare := strings.TrimSpace(line)
		if bare == fence || fence == "---" && bare == "..." {
			if !read {
				return m, s // a line, text, a line: no metadata
			}
			return m, body
		}
		switch item, isItem := strings.CutPrefix(bare, "- "); {
		case bare == "" || bare[0] == '#':
		case isItem && key != "":
			set(&m, key, item)
		case line[0] == ' ' || line[0] == '\t' || line[0] == '[':
			// Nested values and sections are not ours.
		default:
			name, value, ok := strings.Cut(bare, sign)
			if !ok || strings.ContainsAny(strings.TrimSpace(name), " ") {
				return evidence.Metadata{}, s
			}
			key, read = strings.ToLower(strings.TrimSpace(name)), true
			set(&m, key, value)
		}
	}
	return evidence.Metadata{}, s // never closed
}

// set keeps the values that are ours; the first of each counts, writers add up.
func set(m *evidence.Metadata, key, value string) {
	value = strings.TrimSpace(value)
	list := []string{value}
	if strings.HasPrefix(value, "[") && strings.HasSuffix(value, "]") {
		list = strings.Split(value[1:len(value)-1], ",")
	}
	for _, v := range list {
		v = unquote(strings.TrimSpace(v))
		if v == "" {
			continue
		}
		switch key {
		case "title", "headline":
			once(&m.Title, v)
		case "author", "authors", "by", "byline", "writer":
			v = strings.TrimPrefix(strings.TrimPrefix(v, "By "), "by ")
			for _, name := range strings.Split(strings.ReplaceAll(v, " and ", ","), ",") {
				if name = strings.TrimSpace(name); name != "" {
					m.Byline = append(m.Byline, name)
				}
			}
		case "outlet", "publication", "publisher", "source", "site", "newspaper":
			once(&m.Outlet, v)
		case "date", "published", "publishdate", "pubdate":
			once(&m.Published, intake.ISODate(v))
		case "url", "link", "canonical", "permalink", "canonical_url":
			if u, err := url.Parse(v); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
				once(&m.Canonical, v)
			}
		case "lang", "language":
			once(&m.Language, v)
		case "place", "dateline", "location":
			once(&m.Dateline, v)
		}
	}
}

func once(field *string, value string) {
	if *field == "" {
		*field = value
	}
}

// unquote takes away quotation marks around a value, and a comment behind one that has none.
func unquote(v string) string {
	if len(v) >= 2 && (v[0] == '"' || v[0] == '\'') && v[len(v)-1] == v[0] {
		if s, err := strconv.Unquote(v); err == nil {
			return s
		}
		return v[1 : len(v)-1]
	}
	v, _, _ = strings.Cut(v, " #")
	return strings.TrimSpace(v)
}

func itoa(n int) string { return strconv.Itoa(n) }
