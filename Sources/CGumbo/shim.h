#include <gumbo.h>

// The default options hold function pointers, which Swift cannot know to be shared safely.
static inline GumboOutput *dateline_gumbo_parse(const char *bytes, size_t count) {
  return gumbo_parse_with_options(&kGumboDefaultOptions, bytes, count);
}

static inline void dateline_gumbo_destroy(GumboOutput *output) {
  gumbo_destroy_output(&kGumboDefaultOptions, output);
}
