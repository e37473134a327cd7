// Package api is the program's use cases as JSON over HTTP, under /api/v1.
//
// In: requests. Out: records exactly as packages evidence, store and query write them, pages with a cursor, errors as
// RFC 9457 problem details, an OpenAPI 3.1 description of all of it (docs/reference/openapi.json). Every list can also
// be had whole, one record a line (Accept: application/x-ndjson). Every handler calls one use case of workbench; there
// is no logic here that the command line would lack.
//
// It never asks who is calling: package web stands in front of it. It never writes an article's text, a search or a
// token to the log, and never sends text as anything but JSON, plain text or an attachment.
package api
