package page

import (
	"encoding/json"
	"html"
	"strings"
)

// article is what a page's JSON-LD (schema.org) says of the article.
type article struct {
	news      bool // it describes an article, as against a page or a site
	headline  string
	published string
	publisher string
	language  string
	address   string
	authors   []string
}

// read takes what one script of JSON-LD says. Broken JSON, which is common, says nothing.
func (a *article) read(source string) {
	var v any
	if json.Unmarshal([]byte(strings.TrimSpace(source)), &v) == nil {
		a.find(v, 0)
	}
}

// find looks for an article, and for a page where there is none.
func (a *article) find(v any, depth int) {
	if depth > 4 || a.news {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			a.find(e, depth+1)
		}
	case map[string]any:
		switch kind := types(v["@type"]); {
		case strings.Contains(kind, "Article") || strings.Contains(kind, "BlogPosting") || strings.Contains(kind, "Report "):
			*a = article{news: true}
			a.take(v)
			return
		case strings.Contains(kind, "WebPage") && a.headline == "":
			a.take(v)
		}
		a.find(v["@graph"], depth+1)
		a.find(v["mainEntity"], depth+1)
	}
}

func (a *article) take(v map[string]any) {
	a.headline = str(v["headline"])
	if a.headline == "" {
		a.headline = str(v["name"])
	}
	a.published = str(v["datePublished"])
	a.language = str(v["inLanguage"])
	a.publisher = name(v["publisher"])
	a.address = str(v["url"])
	switch list := v["author"].(type) {
	case []any:
		for _, e := range list {
			if n := name(e); n != "" {
				a.authors = append(a.authors, n)
			}
		}
	default:
		if n := name(list); n != "" {
			a.authors = append(a.authors, n)
		}
	}
}

// types returns the type or types, each with a blank behind it.
func types(v any) string {
	switch v := v.(type) {
	case string:
		return v + " "
	case []any:
		out := ""
		for _, e := range v {
			out += types(e)
		}
		return out
	}
	return ""
}

// str returns a text; entities inside JSON are a common mistake of those who write it.
func str(v any) string {
	s, _ := v.(string)
	return clean(html.UnescapeString(s))
}

// name returns the name of a person or body, given as text, as an object or as a list.
func name(v any) string {
	switch v := v.(type) {
	case map[string]any:
		return name(v["name"])
	case []any:
		if len(v) > 0 {
			return name(v[0])
		}
	}
	return str(v)
}
