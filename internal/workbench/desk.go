package workbench

import (
	"hearsay/internal/intake"
	"hearsay/internal/intake/furniture"
	"hearsay/internal/intake/markdown"
	"hearsay/internal/intake/masthead"
	"hearsay/internal/intake/plain"
)

// Desk assembles the openers in the order in which they are asked, and the annotators in the order in which they look.
// The opener of web pages comes from the caller: it parses in a child process, which only cmd can start.
func Desk(pages intake.Opener) intake.Desk {
	return intake.Desk{
		Openers:    []intake.Opener{pages, markdown.Opener{}, plain.Opener{}},
		Annotators: []intake.Annotator{furniture.Annotator{}, masthead.Annotator{}},
	}
}
