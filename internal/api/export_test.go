package api

// SetFields replaces what is said of the fields, for the test that writes it anew.
func SetFields(json []byte) { fieldsJSON = json }

// Clean is how a name that was sent becomes a name that is kept.
func Clean(name string) string { return clean(name) }
