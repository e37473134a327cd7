package api

import (
	"bytes"
	"context"
	"fmt"
	"mime"
	"net/http"
	"path"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

// InArticle is the part of an address that names an article. It is exported for huma's sake only.
type InArticle struct {
	InCase
	ID string `path:"id" maxLength:"64" example:"ar_5TQ0M3XK2B" doc:"Identifier of the article; a unique beginning will do."`
}

// InVersion is the part of an address that names a version. It is exported for huma's sake only.
type InVersion struct {
	InArticle
	Version int `path:"v" minimum:"1" example:"2" doc:"Number of the version; 1 is the first."`
}

type inSheet struct {
	InArticle
	V int `query:"v" minimum:"1" example:"2" doc:"Number of the version; left out: the latest."`
}

type inQuote struct {
	InVersion
	Ch string `query:"ch" required:"true" example:"412-528" doc:"First code point and the one after the last."`
}

// asked says that a version's text and original may be kept, but are asked for each time: they never change, yet a case
// made anew may have the address of one that is gone, and a browser must not show them once the program has stopped.
const asked = "private, no-cache"

func (h *Handler) articles() {
	list(h, route{
		path: "/cases/{case}/articles", id: "list-articles", group: "Articles",
		summary:     "List articles",
		description: "The latest version of each article that matches, with how far its reading is and how much of it is reviewed.",
		example: Page[store.ArticleRow]{Page: store.Page[store.ArticleRow]{
			Items: []store.ArticleRow{exampleArticle}, Next: "", Total: 1,
			Facets: []store.Facet{{Field: "outlet", Values: []store.Count{{Value: "The Calder Courier", Count: 1}}}},
		}, Problems: []query.Problem{}},
	}, query.Articles, func(ctx context.Context, b *workbench.Bench, f query.Filter) (store.Page[store.ArticleRow], error) {
		return b.Articles(ctx, f)
	})
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/articles/{id}", id: "get-article", group: "Articles",
		summary: "Get an article",
		description: "One version of an article: its text, its statements as the case keeps them, the rest of its reading " +
			"(sentences, mentions, figures, dates, furniture), every version, and its neighbours in the order of arrival. All " +
			"offsets are Unicode code points, half-open, over the text.",
		example: exampleSheet,
	}, func(ctx context.Context, in *inSheet) (*answer[workbench.Sheet], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.Sheet(ctx, in.ID, in.V))
	})
	stream(h, route{
		method: http.MethodGet, path: "/cases/{case}/articles/{id}/versions/{v}/text", id: "get-text", group: "Articles",
		summary:     "Get the text of a version",
		description: "The frozen text, character for character. It never changes; its ETag is its SHA-256.",
		example:     exampleText,
	}, "text/plain; charset=utf-8", &huma.Schema{Type: huma.TypeString}, func(ctx context.Context, in *InVersion) (func(http.ResponseWriter, *http.Request), error) {
		row, t, err := h.frozen(ctx, in)
		if err != nil {
			return nil, err
		}
		return func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/plain; charset=utf-8")
			serve(w, r, row.SHA256, []byte(t.String()))
		}, nil
	})
	stream(h, route{
		method: http.MethodGet, path: "/cases/{case}/articles/{id}/versions/{v}/original", id: "get-original", group: "Articles",
		summary: "Download the original of a version",
		description: "The file as it was added, byte for byte, to be saved and never shown: a page from elsewhere may hold " +
			"anything. Its media type stands in the article's record.",
	}, "application/octet-stream", &huma.Schema{Type: huma.TypeString, Format: "binary"}, func(ctx context.Context, in *InVersion) (func(http.ResponseWriter, *http.Request), error) {
		row, _, err := h.frozen(ctx, in)
		if err != nil {
			return nil, err
		}
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		original, err := b.Original(ctx, row.OriginalSHA256)
		if err != nil {
			return nil, err
		}
		return func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "application/octet-stream")
			w.Header().Set("Content-Disposition", attachment(row))
			w.Header().Set("Content-Security-Policy", "sandbox; default-src 'none'")
			serve(w, r, row.OriginalSHA256, original)
		}, nil
	})
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/articles/{id}/versions/{v}/quote", id: "quote", group: "Articles",
		summary: "Quote a place in a version",
		description: "The anchor of a span: the exact characters, what stands around them and the hash of the text, so that " +
			"anybody can check the quotation later.",
		example: exampleAnchor,
	}, func(ctx context.Context, in *inQuote) (*answer[text.Anchor], error) {
		span, err := text.ParseSpan(in.Ch)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", evidence.ErrInvalid, err)
		}
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.Quote(ctx, in.ID, in.Version, span))
	})
}

// frozen returns one version of an article, never "the latest", which is another one tomorrow.
func (h *Handler) frozen(ctx context.Context, in *InVersion) (store.ArticleRow, *text.Text, error) {
	b, err := h.bench(ctx, in.Case)
	if err != nil {
		return store.ArticleRow{}, nil, err
	}
	return b.Article(ctx, in.ID, in.Version)
}

// serve sends bytes that never change, or 304 where the client has them.
func serve(w http.ResponseWriter, r *http.Request, sha256 string, b []byte) {
	w.Header().Set("Cache-Control", asked)
	w.Header().Set("ETag", `"`+sha256+`"`)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(b))
}

// attachment names the file to save: the last part of the name it was added under.
func attachment(row store.ArticleRow) string {
	name := path.Base(strings.ReplaceAll(row.Name, `\`, "/"))
	if name == "." || name == "/" {
		name = row.ID
	}
	return mime.FormatMediaType("attachment", map[string]string{"filename": name})
}
