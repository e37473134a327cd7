package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"hearsay/internal/store/sqlite"
)

// caseFile is the file that makes a folder a case.
const caseFile = sqlite.File

// homeDir returns the folder that holds the cases made by the page and the sample: HEARSAY_HOME, else what the system
// has for a program's data.
func homeDir() (string, error) {
	if dir := os.Getenv("HEARSAY_HOME"); dir != "" {
		return filepath.Abs(dir)
	}
	user, err := os.UserHomeDir()
	switch runtime.GOOS {
	case "windows":
		if dir := os.Getenv("LocalAppData"); dir != "" {
			return filepath.Join(dir, "Hearsay"), nil
		}
	case "darwin", "ios":
		if err == nil {
			return filepath.Join(user, "Library", "Application Support", "Hearsay"), nil
		}
	default:
		if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
			return filepath.Join(dir, "hearsay"), nil
		}
		if err == nil {
			return filepath.Join(user, ".local", "share", "hearsay"), nil
		}
	}
	return "", &problem{err: errors.New("there is no home folder"), code: exitNotFound, remedy: "set HEARSAY_HOME to a folder for your cases"}
}

// isCase reports whether dir is a case.
func isCase(dir string) bool {
	info, err := os.Stat(filepath.Join(dir, caseFile))
	return err == nil && info.Mode().IsRegular()
}

// findCase returns the folder of the case that commands work on: --case, else HEARSAY_CASE, else the nearest folder
// upward from here that is a case, as git does.
func (p *program) findCase() (string, error) {
	for _, named := range []string{p.caseDir, os.Getenv("HEARSAY_CASE")} {
		if named != "" {
			return namedCase(named)
		}
	}
	here, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for dir := here; ; {
		if isCase(dir) {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", &problem{
				err: fmt.Errorf("no case here: neither %s nor a folder above it holds %s", here, caseFile), code: exitNotFound,
				remedy: "make one with hearsay init DIR, or name one with --case DIR",
			}
		}
		dir = parent
	}
}

// namedCase finds a case by its folder, or by its name in the home folder.
func namedCase(name string) (string, error) {
	dir, err := filepath.Abs(name)
	if err != nil {
		return "", err
	}
	if isCase(dir) {
		return dir, nil
	}
	if home, err := homeDir(); err == nil && name != "" && !strings.ContainsAny(name, `/\`) && filepath.IsLocal(name) {
		if at := filepath.Join(home, name); isCase(at) {
			return at, nil
		}
	}
	return "", &problem{
		err: fmt.Errorf("there is no case in %s", name), code: exitNotFound,
		remedy: "make one with hearsay init " + name,
	}
}
