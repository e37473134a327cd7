package print

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"

	"hearsay/internal/evidence"
)

// Variable names the environment variable that says which browser to use.
const Variable = "HEARSAY_BROWSER"

// Remedy says what to do where there is no browser.
const Remedy = "install Chromium, Chrome, Edge or Brave, or name one in " + Variable + "; or export as html, open it in any browser and print it there"

// names are what such browsers are called in the search path.
var names = []string{
	"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge", "brave-browser", "brave",
}

// Find returns the browser to print with: the one that HEARSAY_BROWSER names, else the first that is installed. The error wraps
// [evidence.ErrMissing].
func Find() (string, error) {
	if named := os.Getenv(Variable); named != "" {
		at, err := exec.LookPath(named)
		if err != nil {
			return "", fmt.Errorf("%w: %s names %s, which cannot be run", evidence.ErrMissing, Variable, named)
		}
		return at, nil
	}
	for _, name := range names {
		if at, err := exec.LookPath(name); err == nil {
			return at, nil
		}
	}
	for _, at := range places() {
		if info, err := os.Stat(at); err == nil && info.Mode().IsRegular() {
			return at, nil
		}
	}
	return "", fmt.Errorf("%w: no browser that can print was found", evidence.ErrMissing)
}

// places are where installers put such browsers outside the search path.
func places() []string {
	var out []string
	switch runtime.GOOS {
	case "darwin":
		home, _ := os.UserHomeDir()
		for _, root := range []string{"/Applications", filepath.Join(home, "Applications")} {
			for _, name := range []string{"Chromium", "Google Chrome", "Microsoft Edge", "Brave Browser"} {
				out = append(out, filepath.Join(root, name+".app", "Contents", "MacOS", name))
			}
		}
	case "windows":
		for _, root := range []string{os.Getenv("ProgramFiles"), os.Getenv("ProgramFiles(x86)"), os.Getenv("LocalAppData")} {
			if root == "" {
				continue
			}
			for _, name := range []string{`Chromium\Application\chrome.exe`, `Google\Chrome\Application\chrome.exe`, `Microsoft\Edge\Application\msedge.exe`, `BraveSoftware\Brave-Browser\Application\brave.exe`} {
				out = append(out, filepath.Join(root, name))
			}
		}
	}
	return out
}
