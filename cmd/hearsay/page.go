package main

import (
	"log/slog"
	"net/http"

	"hearsay/internal/workbench"
)

type pageOptions struct {
	shelf    *workbench.Shelf
	token    string
	readOnly bool
	log      *slog.Logger
	closing  <-chan struct{}
}

func pageBuilt() bool { return false }

func pageHandler(pageOptions) (http.Handler, error) { return http.NotFoundHandler(), nil }
