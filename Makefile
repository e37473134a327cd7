# Needs Go 1.26, Node 20 or newer and make. `make help` lists the targets.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help build ui demo test test-go test-ui bench eval pictures clean

PAGE := internal/web/dist/index.html
PAGE_SOURCES := $(shell find ui -path ui/node_modules -prune -o -path ui/test -prune -o -path ui/test-results -prune -o -type f -print)
NPM := npm --prefix ui --no-audit --no-fund

# The day of the commit stands for the day of building, so that the same commit gives the same bytes.
RELEASE := $(shell git describe --tags --always --dirty 2>/dev/null)
COMMIT := $(shell git rev-parse HEAD 2>/dev/null)
BUILT := $(shell TZ=UTC git log -1 --date=format-local:%Y-%m-%dT%H:%M:%SZ --format=%cd 2>/dev/null)
LDFLAGS := -s -w -X main.release=$(RELEASE) -X main.commit=$(COMMIT) -X main.built=$(BUILT)

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: $(PAGE) ## build bin/hearsay, the page in it
	CGO_ENABLED=0 go build -trimpath -ldflags '$(LDFLAGS)' -o bin/hearsay ./cmd/hearsay

ui: $(PAGE) ## build the page if its sources changed

$(PAGE): ui/node_modules/.package-lock.json $(PAGE_SOURCES)
	$(NPM) run build
	@touch $@

ui/node_modules/.package-lock.json: ui/package-lock.json
	$(NPM) ci
	@touch $@

demo: build ## build, and open the sample case in the browser
	bin/hearsay demo

test: test-go test-ui ## test everything, the page in a real browser too

test-go: $(PAGE) ## vet, gofmt and every Go test
	go vet ./...
	@unformatted=$$(gofmt -l client cmd internal eval training *.go); test -z "$$unformatted" || { echo "gofmt these files: $$unformatted"; exit 1; }
	go test ./...

test-ui: build ## types, unit tests and browser tests of the page
	$(NPM) run check
	$(NPM) run test:unit
	.ci/browser bin/hearsay

bench: build ## measure speed, start-up and memory (see docs/performance.md)
	go test -run '^$$' -bench . -benchtime 3x ./cmd/hearsay
	go test -run '^$$' -bench . ./internal/...

MEASURES := attribution names sentences syntax coreference actors incidents acts merging origins balance bearing ach wire speed

eval: ## measure how well it reads, on the corpora in HEARSAY_CORPORA
	@status=0; for m in $(MEASURES); do echo "== $$m"; go run ./eval/$$m || status=1; done; exit $$status

pictures: build ## take the pictures in docs/ anew, in a real browser
	node ui/pictures.mjs bin/hearsay docs

clean: ## remove what was built
	rm -rf bin internal/web/dist ui/node_modules ui/test-results
