package web

import "io/fs"

// Built reports whether the page is in the program: without it, the program says how to build it.
func Built() bool {
	_, err := fs.Stat(built, "dist/index.html")
	return err == nil
}
