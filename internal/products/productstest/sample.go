package productstest

import (
	"strings"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/text"
)

// Sample returns an assessment of a page: headings, citations (one note cited twice, two at once), nested lists, a table, a
// quotation, code, a link, three notes, one finding.
func Sample() products.Document {
	return products.Document{
		ID: "rp_4H6N2V8KQX", Title: "Was Port Calder warned?", Case: "Harbour Hall", By: []string{"rk", "mt"},
		At: time.Date(2031, 5, 22, 9, 30, 0, 0, time.UTC), Language: "en-GB", Marking: "TLP:AMBER", Paper: "a4",
		SHA256: strings.Repeat("5e", 32), Program: "hearsay 0.6.0",
		Blocks: []products.Block{
			{Kind: products.Heading, Level: 2, Runs: []products.Run{{Text: "Key judgement"}}},
			{Kind: products.Paragraph, Runs: []products.Run{
				{Text: "It is "}, {Text: "likely", Strong: true}, {Text: " that Norland warned the Interior Ministry about two weeks before the blast"}, {Notes: []int{1, 2}},
				{Text: ". The notice is said to have named the "}, {Text: "venue", Emph: true}, {Text: ": “the notice named date and venue”"}, {Notes: []int{1}}, {Text: "."},
			}},
			{Kind: products.Heading, Level: 2, Runs: []products.Run{{Text: "What speaks against it"}}},
			{Kind: products.Paragraph, Runs: []products.Run{{Text: "The Ministry says that it was warned in general terms only"}, {Notes: []int{2}}, {Text: ". See "},
				{Text: "the Ministry’s page", Link: "https://ministry.example/notices?id=1&l=en"}, {Text: ".", Break: true}, {Text: "Figures are in the table; the field is "}, {Text: "given", Code: true}, {Text: "."}}},
			{Kind: products.Quotation, Blocks: []products.Block{{Kind: products.Paragraph, Runs: []products.Run{{Text: "We were told of a danger in the capital, not on the coast"}, {Notes: []int{2}}, {Text: "."}}}}},
			{Kind: products.Bullets, Items: [][]products.Block{
				{{Kind: products.Paragraph, Runs: []products.Run{{Text: "Two diplomats, unnamed"}, {Notes: []int{1}}}},
					{Kind: products.Bullets, Items: [][]products.Block{
						{{Kind: products.Paragraph, Runs: []products.Run{{Text: "both quoted by one paper"}}}},
						{{Kind: products.Paragraph, Runs: []products.Run{{Text: "possibly one and the same"}}}},
					}}},
				{{Kind: products.Paragraph, Runs: []products.Run{{Text: "The Ministry, on the record"}}}},
			}},
			{Kind: products.Numbers, Items: [][]products.Block{
				{{Kind: products.Paragraph, Runs: []products.Run{{Text: "Ask for the notice’s text."}}}},
				{{Kind: products.Paragraph, Runs: []products.Run{{Text: "Ask who passed it on."}}}},
			}},
			{Kind: products.Table, Rows: [][][]products.Run{
				{{{Text: "Who"}}, {{Text: "Killed"}}, {{Text: "Day"}}},
				{{{Text: "Interior Ministry"}}, {{Text: "at least 43"}, {Notes: []int{3}}}, {{Text: "12 May"}}},
				{{{Text: "Hospital records"}}, {{Text: "51"}}, {{Text: "14 May"}}},
			}},
			{Kind: products.Code, Runs: []products.Run{{Text: "given   28 Apr\nblast   12 May"}}},
			{Kind: products.Rule},
			{Kind: products.Paragraph, Runs: []products.Run{{Text: "Nothing here rests on a document that we have seen."}}},
		},
		Summary: "This text cites 3 records, which rest on 2 articles of 2 outlets.\nBehind them stand 2 to 3 independent origins; one is unnamed.",
		Scale:   "Words of likelihood by ICD 203: likely, 55–80 %.",
		Notes:   notes(),
		Findings: []products.Flag{{
			Code: products.SingleOrigin, Severity: products.Doubt, Exact: "The notice is said to have named the venue", Says: "All that this sentence cites rests on one origin.",
			Remedy: "Cite a second origin, or say that there is one.",
		}},
	}
}

func notes() []products.Note {
	post := products.Quote{
		Place: evidence.Place{
			Article: "ar_7Q2M4KX9TB", Version: 1, Piece: evidence.Piece{Span: text.Span{Start: 35, End: 66}, Exact: "the notice named date and venue"},
			Outlet: "Calder Post", Published: "2031-05-14", Statement: "st_8Q2M4C0V9K", Speaker: "two diplomats", Kind: evidence.SourceAnonymous,
		},
		Title: "Norland gave notice, diplomats say", Byline: []string{"Ada Quill", "Tom Reed & Sons"}, Language: "en", Address: "https://calderpost.example/news/notice?a=1&b=2",
		Captured: time.Date(2031, 5, 15, 8, 0, 0, 0, time.UTC), SHA256: strings.Repeat("0a1b2c3d", 8),
		Before: "Two diplomats said on Tuesday that ", After: ", and that it came in April.",
	}

	ledger := products.Quote{
		Place: evidence.Place{
			Article: "ar_2BD9TT4KQ7", Version: 2, Piece: evidence.Piece{Span: text.Span{Start: 412, End: 470}, Exact: "We were told of a danger in the capital, not on the coast"},
			Outlet: "Daily Ledger", Published: "2031-05-16", Statement: "st_8M3X1T6ZRA", Speaker: "Ilse Varga", Kind: evidence.SourceNamed,
		},
		Title: "Ministry: warned, but of the capital", Address: "file:ledger.txt", Captured: time.Date(2031, 5, 16, 18, 5, 0, 0, time.UTC), SHA256: strings.Repeat("9f8e7d6c", 8),
		Before: "“", After: "”, the minister said.",
	}
	ledger.End = ledger.Start + len([]rune(ledger.Exact))
	return []products.Note{
		{
			Number: 1, ID: "st_8Q2M4C0V9K", Kind: "statement", Label: "two diplomats: the notice named date and venue",
			Citation: "Calder Post, “Norland gave notice, diplomats say”, Ada Quill and Tom Reed & Sons, 14 May 2031, captured 15 May 2031.",
			Words:    "the notice named date and venue", Speaker: "two diplomats", Chain: []string{"Calder Post"},
			Origins: &evidence.Origins{ID: "og_1", Least: 1, Most: 1}, State: evidence.Accepted, Reviewed: "accepted by rk on 16 May 2031",
			Descriptors: []string{"unnamed, no reason stated", "one paper carries it"}, Places: []products.Quote{post},
			Against: []string{"st_8M3X1T6ZRA Ilse Varga: We were told of a danger in the capital"},
		},
		{
			Number: 2, ID: "cl_3M8X1T6ZRA", Kind: "claim", Label: "Norland warned in general terms",
			Citation: "Daily Ledger, “Ministry: warned, but of the capital”, 16 May 2031, captured 16 May 2031.",
			Words:    "We were told of a danger in the capital, not on the coast", Speaker: "Ilse Varga",
			Origins: &evidence.Origins{ID: "og_2", Least: 1, Most: 2, Circular: true}, State: evidence.Proposed,
			Descriptors: []string{"named, with an interest of her own"}, Places: []products.Quote{ledger, post},
		},
		{Number: 3, ID: "in_4KQ9TT2BD7", Kind: "incident", Label: "Harbour Hall blast, 12 May 2031", Citation: "Harbour Hall blast, 12 May 2031: 19 articles.", State: evidence.Accepted, Reviewed: "accepted by mt on 17 May 2031"},
	}
}

// Nasty is a string with what formats stumble over: markup, quotes, direction overrides, controls, and each format's own signs.
const Nasty = "<script>alert(1)</script> \"'&amp; \u202egnp.exe\u202c \x00\x07 ]]> {\\tex} [^1]: *x* `y` $z$ %00 %PDF @id & _u_ ~t~ #h | p\u2028q \ufffe"

// Hostile returns a document every string of which is hostile.
func Hostile() products.Document {
	run := func(s string) []products.Run {
		return []products.Run{{Text: s, Link: "javascript:alert(2)"}, {Notes: []int{1}}}
	}
	d := Sample()
	d.Title, d.Case, d.By, d.Version, d.Program, d.Language, d.Paper = Nasty, Nasty, []string{Nasty, Nasty}, Nasty, Nasty, "\"><script>", "x\"}@page{"
	d.Marking, d.SHA256, d.Summary, d.Scale = "TLP:RED\"; } body { display: none } /*"+Nasty, Nasty, Nasty, Nasty
	d.Blocks = []products.Block{
		{Kind: products.Heading, Level: 9, Runs: run(Nasty)}, {Kind: products.Paragraph, Runs: run(Nasty)},
		{Kind: products.Paragraph, Runs: []products.Run{{Text: Nasty, Link: "data:text/html,x"}, {Text: Nasty, Link: "HTTPS://x.example/\"onmouseover=alert(3)"}, {Text: Nasty, Link: "vbscript:x"}, {Text: Nasty, Code: true}, {Notes: []int{99, -1}}}},
		{Kind: products.Quotation, Blocks: []products.Block{{Kind: products.Paragraph, Runs: run(Nasty)}}},
		{Kind: products.Bullets, Items: [][]products.Block{{{Kind: products.Paragraph, Runs: run(Nasty)}}, {}}},
		{Kind: products.Table, Rows: [][][]products.Run{{run(Nasty), run(Nasty)}, {run(Nasty)}, {}}}, {Kind: products.Table},
		{Kind: products.Code, Runs: []products.Run{{Text: Nasty + "\n" + Nasty + "\n```\n~~~"}}}, {Kind: "unknown", Runs: run(Nasty)},
	}
	for i := range d.Notes {
		n := &d.Notes[i]
		n.Citation, n.Words, n.Speaker, n.Chain, n.Label, n.Reviewed, n.Descriptors, n.Against = Nasty, Nasty, Nasty, []string{Nasty}, Nasty, Nasty, []string{Nasty}, []string{Nasty}
		n.ID += "\"><i>"
		for k := range n.Places {
			q := &n.Places[k]
			q.Exact, q.Before, q.After, q.Title, q.Outlet, q.Address, q.SHA256, q.Published = Nasty, Nasty, Nasty, Nasty, Nasty, "javascript:alert(4)", Nasty, Nasty
			q.Byline, q.Language = []string{Nasty}, Nasty
		}
	}
	d.Findings = []products.Flag{{Severity: products.Wrong, Says: Nasty, Exact: Nasty, Remedy: Nasty}}
	return d
}
