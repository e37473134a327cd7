package main

import (
	"context"
	"errors"

	"hearsay/internal/intake"
)

type noPages struct{}

func (noPages) Accepts(intake.Input) bool { return false }
func (noPages) Open(context.Context, intake.Input) (intake.Document, error) {
	return intake.Document{}, errors.New("no")
}

func newPages() (intake.Opener, func(), error) { return noPages{}, func() {}, nil }

func sandboxed() (bool, string) { return true, "" }
