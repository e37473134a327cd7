package page

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"hearsay/internal/evidence"
)

// names says what class names and identifiers mean, by the words in them ("post__related-links" holds "related").
// Plain ones are believed even where go-trafilatura took the block for the article.
var names = map[string]struct {
	kind  evidence.FurnitureKind
	plain bool
}{
	"newsletter": {evidence.FurnitureNewsletter, true}, "newsletters": {evidence.FurnitureNewsletter, true},
	"signup": {evidence.FurnitureNewsletter, true}, "subscribe": {evidence.FurnitureNewsletter, true},
	"subscription": {evidence.FurnitureNewsletter, true}, "optin": {evidence.FurnitureNewsletter, true},
	"mailinglist": {evidence.FurnitureNewsletter, true}, "paywall": {evidence.FurnitureNewsletter, false},
	"regwall": {evidence.FurnitureNewsletter, true}, "donate": {evidence.FurnitureNewsletter, true},

	"related": {evidence.FurnitureRelated, true}, "recirc": {evidence.FurnitureRelated, true},
	"recirculation": {evidence.FurnitureRelated, true}, "recommended": {evidence.FurnitureRelated, true},
	"recommendations": {evidence.FurnitureRelated, true}, "readmore": {evidence.FurnitureRelated, true},
	"readnext": {evidence.FurnitureRelated, true}, "trending": {evidence.FurnitureRelated, true},
	"popular": {evidence.FurnitureRelated, true}, "mostread": {evidence.FurnitureRelated, true},
	"outbrain": {evidence.FurnitureRelated, true}, "taboola": {evidence.FurnitureRelated, true},
	"teaser": {evidence.FurnitureRelated, false}, "teasers": {evidence.FurnitureRelated, false},

	"comments": {evidence.FurnitureComments, true}, "comment": {evidence.FurnitureComments, false},
	"commentlist": {evidence.FurnitureComments, true}, "disqus": {evidence.FurnitureComments, true},
	"respond": {evidence.FurnitureComments, true}, "commentform": {evidence.FurnitureComments, true},

	"bio": {evidence.FurnitureAuthor, true}, "authorbox": {evidence.FurnitureAuthor, true},
	"authorbio": {evidence.FurnitureAuthor, true}, "contributor": {evidence.FurnitureAuthor, false},

	"caption": {evidence.FurnitureCaption, true}, "figcaption": {evidence.FurnitureCaption, true},
	"credit": {evidence.FurnitureCredit, true}, "credits": {evidence.FurnitureCredit, false},
	"photocredit": {evidence.FurnitureCredit, true},

	"share": {evidence.FurnitureNavigation, false}, "sharing": {evidence.FurnitureNavigation, false},
	"sharebar": {evidence.FurnitureNavigation, true}, "social": {evidence.FurnitureNavigation, false},
	"breadcrumb": {evidence.FurnitureNavigation, true}, "breadcrumbs": {evidence.FurnitureNavigation, true},
	"nav": {evidence.FurnitureNavigation, false}, "navigation": {evidence.FurnitureNavigation, false},
	"menu": {evidence.FurnitureNavigation, false}, "toc": {evidence.FurnitureNavigation, false},
	"tags": {evidence.FurnitureNavigation, false}, "taglist": {evidence.FurnitureNavigation, true},
	"pagination": {evidence.FurnitureNavigation, true}, "toolbar": {evidence.FurnitureNavigation, false},

	"ad": {evidence.FurnitureAdvertisement, false}, "ads": {evidence.FurnitureAdvertisement, false},
	"advert": {evidence.FurnitureAdvertisement, true}, "advertisement": {evidence.FurnitureAdvertisement, true},
	"adslot": {evidence.FurnitureAdvertisement, true}, "sponsor": {evidence.FurnitureAdvertisement, false},
	"sponsored": {evidence.FurnitureAdvertisement, false}, "promo": {evidence.FurnitureAdvertisement, false},

	"copyright": {evidence.FurnitureNotice, true}, "legal": {evidence.FurnitureNotice, false},
	"disclaimer": {evidence.FurnitureNotice, false}, "cookie": {evidence.FurnitureNotice, true},
	"cookies": {evidence.FurnitureNotice, true}, "gdpr": {evidence.FurnitureNotice, true},

	"byline": {evidence.FurnitureHeader, true}, "dateline": {evidence.FurnitureHeader, false},
	"timestamp": {evidence.FurnitureHeader, false}, "pubdate": {evidence.FurnitureHeader, false},
	"meta": {evidence.FurnitureHeader, false}, "kicker": {evidence.FurnitureHeader, false},
	"eyebrow": {evidence.FurnitureHeader, false}, "date": {evidence.FurnitureHeader, false},
	"author": {evidence.FurnitureHeader, false}, "authors": {evidence.FurnitureHeader, false},

	"references": {evidence.FurnitureReferences, false}, "reflist": {evidence.FurnitureReferences, true},
	"bibliography": {evidence.FurnitureReferences, true},
}

// hint returns what an element says of itself, and whether it says so plainly.
func hint(n *html.Node) (evidence.FurnitureKind, bool) {
	switch n.DataAtom {
	case atom.Figcaption:
		return evidence.FurnitureCaption, true
	case atom.Nav:
		return evidence.FurnitureNavigation, false
	case atom.Time:
		return evidence.FurnitureHeader, false
	}
	var kind evidence.FurnitureKind
	plain, author, about := false, false, false
	for _, key := range []string{"id", "class", "itemprop", "role", "data-component", "data-testid"} {
		for _, w := range identifiers(attr(n, key)) {
			if m, ok := names[w]; ok && (kind == "" || m.plain && !plain) {
				kind, plain = m.kind, m.plain
			}
			author = author || w == "author" || w == "authors"
			about = about || w == "bio" || w == "box" || w == "about" || w == "card" || w == "description" || w == "info"
		}
	}
	if author && about {
		return evidence.FurnitureAuthor, true
	}
	return kind, plain
}

// identifiers cuts class names and identifiers into their words: at signs and where a capital follows a small letter.
func identifiers(s string) []string {
	if s == "" || len(s) > 2000 {
		return nil
	}
	var out []string
	start := -1
	var last rune
	for i, c := range s {
		letter := unicode.IsLetter(c)
		if start >= 0 && (!letter || unicode.IsUpper(c) && unicode.IsLower(last)) {
			out = append(out, strings.ToLower(s[start:i]))
			start = -1
		}
		if letter && start < 0 {
			start = i
		}
		last = c
	}
	if start >= 0 {
		out = append(out, strings.ToLower(s[start:]))
	}
	return out
}

// chrome returns the element between n and top that belongs to the site rather than to the article: a menu, a footer, a
// side bar; nil where there is none.
func chrome(n, top *html.Node) *html.Node {
	for ; n != nil && n != top; n = n.Parent {
		switch n.DataAtom {
		case atom.Nav, atom.Footer:
			return n
		case atom.Aside:
			return n
		}
		switch attr(n, "role") {
		case "navigation", "banner", "contentinfo", "complementary", "search", "menu":
			return n
		}
		for _, key := range []string{"id", "class"} {
			for _, w := range identifiers(attr(n, key)) {
				switch w {
				case "sidebar", "footer", "menu", "navbar", "topbar", "offcanvas", "megamenu", "cookie", "cookies", "gdpr":
					return n
				}
			}
		}
	}
	return nil
}
