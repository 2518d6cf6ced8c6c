// ncurses for Swift: what Swift cannot import (macros, variadic functions, globals that strict
// concurrency rejects), each as a small function.
#ifndef DATELINE_CNCURSES_SHIM_H
#define DATELINE_CNCURSES_SHIM_H

#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <term.h>

#include <langinfo.h>
#include <locale.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <wchar.h>

// wcwidth is declared only with X/Open's names, which Swift's own import of libc may not ask for.
extern int wcwidth(wchar_t);

#if defined(__linux__)
#include <sys/syscall.h>
#include <unistd.h>
#endif

// A file in memory for one frame, or -1 where the system has none.
static inline int dateline_memory_file(void) {
#if defined(__linux__) && defined(SYS_memfd_create)
  return (int)syscall(SYS_memfd_create, "frame", 1u /* MFD_CLOEXEC */);
#else
  return -1;
#endif
}

// Character set and widths

static inline bool dateline_locale_is_utf8(void) {
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static inline int dateline_columns(uint32_t scalar) {
  return wcwidth((wchar_t)scalar);
}

// Globals

static inline WINDOW *dateline_screen(void) { return stdscr; }
static inline int dateline_screen_width(void) { return getmaxx(stdscr); }
static inline int dateline_screen_height(void) { return getmaxy(stdscr); }
static inline int dateline_colours(void) { return COLORS; }
static inline int dateline_colour_pairs(void) { return COLOR_PAIRS; }

// Cells

static inline attr_t dateline_bold(void) { return WA_BOLD; }
static inline attr_t dateline_dim(void) { return WA_DIM; }
static inline attr_t dateline_underline(void) { return WA_UNDERLINE; }
static inline attr_t dateline_reverse(void) { return WA_REVERSE; }
static inline attr_t dateline_italic(void) { return WA_ITALIC; }

// Makes a cell of a base and up to four marks; `scalars` ends with a 0 within six.
static inline bool dateline_make_cell(
    cchar_t *cell, const uint32_t scalars[6], attr_t attributes, int pair) {
  wchar_t text[6];
  for (int index = 0; index < 6; index++) text[index] = (wchar_t)scalars[index];
  text[5] = 0;
  return setcchar(cell, text, attributes, (short)pair, NULL) == OK;
}

// The mouse

static inline void dateline_mouse_on(void) {
  mouseinterval(0);
  // Events that wait together are merged by ncurses into clicks, whatever the interval.
  mousemask(
      BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON1_DOUBLE_CLICKED | BUTTON1_TRIPLE_CLICKED
          | BUTTON4_PRESSED | BUTTON5_PRESSED,
      NULL);
}

static inline void dateline_mouse_off(void) { mousemask(0, NULL); }

// The button (1, 4, 5) of the next mouse event, 11 for the first one pressed twice, or 0 where it
// is another or there is none.
static inline int dateline_read_mouse(int *x, int *y) {
  MEVENT event;
  if (getmouse(&event) != OK) return 0;
  *x = event.x;
  *y = event.y;
  if (event.bstate & (BUTTON1_DOUBLE_CLICKED | BUTTON1_TRIPLE_CLICKED)) return 11;
  if (event.bstate & (BUTTON1_PRESSED | BUTTON1_CLICKED)) return 1;
  if (event.bstate & BUTTON4_PRESSED) return 4;
  if (event.bstate & BUTTON5_PRESSED) return 5;
  return 0;
}

// terminfo

// A string of the terminal's description, NULL where it has none.
static inline const char *dateline_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

static inline const char *dateline_with_number(const char *capability, int number) {
  return tparm(capability, number);
}

static inline const char *dateline_with_strings(
    const char *capability, const char *first, const char *second) {
  return tparm(capability, first, second);
}

// 1 where terminfo has this type of terminal, 0 where not, -1 where there is no terminfo.
static inline int dateline_look_up_type(const char *name, int descriptor, bool *moves_cursor) {
  int result = -1;
  TERMINAL *before = set_curterm(NULL);
  if (setupterm(name, descriptor, &result) == OK) {
    *moves_cursor = dateline_capability("cup") != NULL;
    del_curterm(cur_term);
  }
  set_curterm(before);
  return result;
}

// Makes the description of a type the current one for a while; what was current comes back with
// dateline_leave_type. 1 where terminfo has the type.
static inline int dateline_enter_type(const char *name, int descriptor, TERMINAL **before) {
  int result = -1;
  *before = set_curterm(NULL);
  return setupterm(name, descriptor, &result) == OK ? 1 : 0;
}

static inline void dateline_leave_type(int entered, TERMINAL *before) {
  if (entered) del_curterm(cur_term);
  set_curterm(before);
}

// A number of the terminal's description, -1 where it has none.
static inline int dateline_number(const char *name) {
  int value = tigetnum(name);
  return value < 0 ? -1 : value;
}

// The terminal's device

static inline bool dateline_window_size(int descriptor, int *width, int *height) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) {
    return false;
  }
  *width = size.ws_col;
  *height = size.ws_row;
  return true;
}

// The bytes that wait to be read; -1 on an error.
static inline int dateline_bytes_waiting(int descriptor) {
  int count = 0;
  return ioctl(descriptor, FIONREAD, &count) == 0 ? count : -1;
}

#endif
