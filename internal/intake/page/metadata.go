package page

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
)

// stated is what the head of a page says, by the name of the property: the first value of each.
type stated struct {
	meta      map[string]string
	graph     article // from JSON-LD
	canonical string
	base      string
	language  string
	title     string   // of the window
	time      string   // of a <time> marked as the day of publication, or standing above the article
	written   []string // in meta tags
	shown     string   // the byline as the page shows it
}

// metadata reads what the page states. JSON-LD comes first, for it is made for machines and whole, then meta tags, then
// what is shown.
func (p *reader) metadata() evidence.Metadata {
	s := &p.found
	s.meta = map[string]string{}
	p.collect()
	m := evidence.Metadata{
		Outlet:   clean(first(s.graph.publisher, s.meta["og:site_name"], s.meta["citation_journal_title"], s.meta["application-name"], s.meta["publisher"], s.meta["dc.publisher"])),
		Language: language(first(s.language, s.graph.language, s.meta["og:locale"], s.meta["content-language"], s.meta["dc.language"])),
	}
	if strings.Contains(m.Outlet, "://") || strings.HasPrefix(m.Outlet, "@") {
		m.Outlet = ""
	}
	m.Title = p.headline(m.Outlet)
	m.Byline = p.byline(m.Outlet)
	m.Published = first(
		intake.ISODate(s.graph.published), intake.ISODate(s.meta["article:published_time"]), intake.ISODate(s.meta["og:article:published_time"]), intake.ISODate(s.meta["datepublished"]),
		intake.ISODate(s.meta["citation_publication_date"]), intake.ISODate(s.meta["dc.date.issued"]), intake.ISODate(s.meta["dc.date"]), intake.ISODate(s.meta["dcterms.created"]),
		intake.ISODate(s.meta["parsely-pub-date"]), intake.ISODate(s.meta["sailthru.date"]), intake.ISODate(s.meta["pubdate"]), intake.ISODate(s.meta["publish-date"]),
		intake.ISODate(s.meta["publication_date"]), intake.ISODate(s.meta["date"]), intake.ISODate(s.time))
	m.Canonical = first(p.absolute(s.canonical), p.absolute(s.meta["og:url"]), p.absolute(s.graph.address))
	return m
}

func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// collect walks the document once for everything that states something.
func (p *reader) collect() {
	s := &p.found
	for n := range p.root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if s.shown == "" && signs(n) {
			if v := clean(inner(n)); len(v) < 120 && len(people(v)) > 0 {
				s.shown = v
			}
		}
		switch n.DataAtom {
		case atom.Html:
			s.language = attr(n, "lang")
		case atom.Base:
			s.base = first(s.base, attr(n, "href"))
		case atom.Title:
			if s.title == "" && n.Namespace == "" {
				s.title = clean(inner(n))
			}
		case atom.Meta:
			content := strings.TrimSpace(attr(n, "content"))
			for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
				k := strings.ToLower(strings.TrimSpace(attr(n, key)))
				if k != "" && content != "" && s.meta[k] == "" {
					s.meta[k] = content
				}
				if (k == "author" || k == "citation_author" || k == "dc.creator" || k == "parsely-author" || k == "article:author") && content != "" {
					s.written = append(s.written, content)
				}
			}
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") {
				s.canonical = first(s.canonical, attr(n, "href"))
			}
		case atom.Script:
			if strings.EqualFold(strings.TrimSpace(attr(n, "type")), "application/ld+json") && !s.graph.news {
				s.graph.read(inner(n))
			}
		case atom.Time:
			if s.time == "" && (attr(n, "itemprop") == "datePublished" || has(n, "pubdate") || p.above(n)) {
				s.time = first(attr(n, "datetime"), clean(inner(n)))
			}
		}
	}
}

// above holds for an element inside the frame or its header that stands before the article's text begins.
func (p *reader) above(n *html.Node) bool {
	for i := p.first; i < p.last && !p.blocks[i].kept; i++ {
		if within(n, p.blocks[i].node) {
			return true
		}
	}
	return false
}

// signs holds for an element that is marked as the byline, and not as that of a comment.
func signs(n *html.Node) bool {
	by := attr(n, "rel") == "author" || attr(n, "itemprop") == "author"
	for _, w := range identifiers(attr(n, "class")) {
		by = by || w == "byline" || w == "author"
	}
	if !by {
		return false
	}
	for ; n != nil; n = n.Parent {
		if kind, _ := hint(n); kind == evidence.FurnitureComments || kind == evidence.FurnitureRelated {
			return false
		}
	}
	return true
}

// people returns the names in a byline where all of it reads as names: two to five words with capitals each.
func people(s string) []string {
	list := split(s)
	for _, name := range list {
		n := 0
		for _, w := range strings.Fields(name) {
			if c, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(c) {
				n++
			}
		}
		if n < 2 || n > 5 {
			return nil
		}
	}
	return list
}

// headline is the title as the page shows it, where that is the title that it states.
func (p *reader) headline(outlet string) string {
	s := &p.found
	title := clean(first(s.graph.headline, s.meta["og:title"], s.meta["twitter:title"], s.meta["citation_title"], s.meta["dc.title"], s.meta["title"]))
	shown := ""
	if p.title >= 0 {
		shown = strings.ReplaceAll(p.blocks[p.title].text, "\n", " ")
	}
	if title == "" {
		title = s.title
	}
	if title == "" || alike(title, shown) {
		return shown
	}
	return withoutSite(title, outlet)
}

// alike holds for titles that share most of the shorter one's words.
func alike(a, b string) bool {
	x, y := fold(a), fold(b)
	if len(y) > len(x) {
		x, y = y, x
	}
	both := 0
	for _, w := range y {
		if slices.Contains(x, w) {
			both++
		}
	}
	return len(y) > 1 && both*3 >= len(y)*2 || len(y) == 1 && both == 1 && len(x) < 4
}

// withoutSite cuts the outlet's name off a title: "Ferry late again | The Velmar Post".
func withoutSite(title, outlet string) string {
	for _, sign := range []string{" | ", " - ", " – ", " — ", " :: ", " · ", " « ", " » "} {
		if i := strings.LastIndex(title, sign); i > 0 && named(title[i+len(sign):], outlet) {
			return strings.TrimSpace(title[:i])
		}
		if i := strings.Index(title, sign); i > 0 && named(title[:i], outlet) {
			return strings.TrimSpace(title[i+len(sign):])
		}
	}
	return title
}

// named reports whether s is the outlet's name, with or without its article.
func named(s, outlet string) bool {
	bare := func(s string) string { return strings.TrimPrefix(strings.ToLower(strings.TrimSpace(s)), "the ") }
	return outlet != "" && bare(s) == bare(outlet)
}

// byline returns the writers, one name each.
func (p *reader) byline(outlet string) []string {
	s := &p.found
	var out []string
	add := func(list ...string) {
		for _, v := range list {
			for _, name := range split(v) {
				if !slices.Contains(out, name) && !named(name, outlet) {
					out = append(out, name)
				}
			}
		}
	}
	for _, list := range [][]string{s.graph.authors, s.written, {s.meta["byl"]}, people(s.shown)} {
		if len(out) == 0 {
			add(list...)
		}
	}
	return out
}

// byLabel is what stands before the names: "By", "Posted by", "Veröffentlicht von", "Text:".
var byLabel = regexp.MustCompile(`^(?i:(?:posted|written|published|reported|publié|veröffentlicht|eingestellt|publicado|text|author|autor|auteur)?\s*:?\s*\b(?:by|von|vom|par|por)\b\s*:?|(?:text|author|autor|auteur)\s*:)\s*`)

// split cuts "By Ana Ruiz and Tom Bell" into names, and leaves out addresses and accounts.
func split(s string) []string {
	s = clean(s)
	s = byLabel.ReplaceAllString(s, "")
	var out []string
	for _, name := range strings.FieldsFunc(strings.NewReplacer(" and ", ";", " & ", ";", " und ", ";", " et ", ";").Replace(s), func(c rune) bool { return c == ';' || c == ',' || c == '|' }) {
		name = strings.TrimSpace(name)
		n := len(strings.Fields(name))
		if n == 0 || n > 6 || strings.ContainsAny(name, "@/<>{}0123456789") {
			continue
		}
		out = append(out, name)
	}
	return out
}

// absolute returns an address as the page gives it, made absolute where the page or its own address allows. It returns ""
// for a site's front page, which some sites name on every page: articles of one address are versions of each other.
func (p *reader) absolute(v string) string {
	u, err := url.Parse(strings.TrimSpace(v))
	if err != nil || v == "" {
		return ""
	}
	for _, b := range []string{p.found.base, p.address} {
		if base, err := url.Parse(b); err == nil && !u.IsAbs() && (base.Scheme == "http" || base.Scheme == "https") {
			u = base.ResolveReference(u)
		}
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || strings.Trim(u.Path, "/") == "" && u.RawQuery == "" {
		return ""
	}
	return u.String()
}

// language brings "en_GB" to "en-GB" and drops what is no language.
func language(v string) string {
	v = strings.ReplaceAll(strings.TrimSpace(v), "_", "-")
	code, region, _ := strings.Cut(v, "-")
	letters := func(s string) bool {
		return !strings.ContainsFunc(s, func(c rune) bool { return (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') })
	}
	if len(code) < 2 || len(code) > 3 || !letters(code) {
		return ""
	}
	if len(region) == 2 && letters(region) {
		return strings.ToLower(code) + "-" + strings.ToUpper(region)
	}
	return strings.ToLower(code)
}

// clean collapses white space and drops what shows nothing.
func clean(s string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("\u00ad", "", "\u200b", "", "\ufeff", "").Replace(s)), " ")
}

// inner returns the text below an element.
func inner(n *html.Node) string {
	var out strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			out.WriteString(d.Data)
		}
	}
	return out.String()
}
