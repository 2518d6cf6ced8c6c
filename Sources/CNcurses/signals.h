// Signal handlers, which only C can write safely: they may call what is async-signal-safe only.
//
// The state is static, so there is one for each object file that uses it: only one Swift file may
// (Sources/Terminal/Signals.swift).
#ifndef DATELINE_CNCURSES_SIGNALS_H
#define DATELINE_CNCURSES_SIGNALS_H

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { dateline_signal_limit = 65, dateline_reset_limit = 512, dateline_stack_size = 65536 };

struct dateline_signal_state {
  volatile int pipe;
  volatile int terminal;
  volatile sig_atomic_t is_armed;
  struct termios modes;
  char reset[dateline_reset_limit];
  size_t reset_length;
  struct sigaction before[dateline_signal_limit];
  bool is_installed[dateline_signal_limit];
  char stack[dateline_stack_size];
};

static struct dateline_signal_state dateline_signals = {.pipe = -1, .terminal = -1};

// Tells the loop of a signal, and passes a change of size on to ncurses, which was there before.
static inline void dateline_tell(int number, siginfo_t *information, void *context) {
  int error = errno;
  if (number == SIGWINCH) {
    struct sigaction *before = &dateline_signals.before[number];
    if (before->sa_flags & SA_SIGINFO) {
      if (before->sa_sigaction) before->sa_sigaction(number, information, context);
    } else if (before->sa_handler != SIG_DFL && before->sa_handler != SIG_IGN) {
      before->sa_handler(number);
    }
  }
  unsigned char byte = (unsigned char)number;
  // Where the pipe is full, the loop will wake anyway.
  if (dateline_signals.pipe >= 0) (void)!write(dateline_signals.pipe, &byte, 1);
  errno = error;
}

// Gives the terminal back and lets the signal do what it would have done.
static inline void dateline_crash(int number) {
  if (dateline_signals.is_armed) {
    dateline_signals.is_armed = 0;
    size_t written = 0;
    while (written < dateline_signals.reset_length) {
      ssize_t count = write(
          dateline_signals.terminal, dateline_signals.reset + written,
          dateline_signals.reset_length - written);
      if (count <= 0) break;
      written += (size_t)count;
    }
    tcsetattr(dateline_signals.terminal, TCSANOW, &dateline_signals.modes);
  }
  // Blocked until this handler returns; then it ends the program where it went wrong.
  sigaction(number, &dateline_signals.before[number], NULL);
  raise(number);
}

static inline void dateline_install(int number, struct sigaction *action) {
  if (dateline_signals.is_installed[number]) return;
  if (sigaction(number, action, &dateline_signals.before[number]) == 0) {
    dateline_signals.is_installed[number] = true;
  }
}

static inline void dateline_set_signal_pipe(int descriptor) {
  dateline_signals.pipe = descriptor;
}

// Makes a signal write its number to the pipe, unless it is ignored (as HUP is under nohup).
static inline void dateline_tell_of(int number) {
  struct sigaction current;
  if (sigaction(number, NULL, &current) == 0 && !(current.sa_flags & SA_SIGINFO)
      && current.sa_handler == SIG_IGN) {
    return;
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = dateline_tell;
  action.sa_flags = SA_SIGINFO | SA_RESTART;
  sigemptyset(&action.sa_mask);
  dateline_install(number, &action);
}

static inline void dateline_put_back(int number) {
  if (!dateline_signals.is_installed[number]) return;
  sigaction(number, &dateline_signals.before[number], NULL);
  dateline_signals.is_installed[number] = false;
}

// Puts crash handlers in, which do nothing to the terminal until it is armed.
static inline void dateline_catch_crash(int number) {
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = dateline_signals.stack;
  stack.ss_size = sizeof dateline_signals.stack;
  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) {
    sigaltstack(&stack, NULL);
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = dateline_crash;
  action.sa_flags = SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  dateline_install(number, &action);
}

// What a crash writes to the terminal, and the modes it sets there.
static inline void dateline_prepare_reset(
    int terminal, const struct termios *modes, const char *reset, size_t length) {
  dateline_signals.is_armed = 0;
  dateline_signals.terminal = terminal;
  dateline_signals.modes = *modes;
  dateline_signals.reset_length =
      length < dateline_reset_limit ? length : dateline_reset_limit;
  memcpy(dateline_signals.reset, reset, dateline_signals.reset_length);
}

static inline void dateline_arm_reset(bool is_armed) { dateline_signals.is_armed = is_armed; }

// Ends the program as a signal does that nobody catches.
static inline void dateline_end_by(int number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, number);
  pthread_sigmask(SIG_UNBLOCK, &one, NULL);
  kill(getpid(), number);
}

// Stops the whole job, as ^Z does where the terminal is not raw; returns when it goes on.
static inline void dateline_stop_job(void) {
  struct sigaction action, before;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigemptyset(&action.sa_mask);
  sigaction(SIGTSTP, &action, &before);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
}

// Blocks every signal in this thread but those of a crash: blocking those ends the program.
static inline void dateline_block_signals(void) {
  sigset_t all;
  sigfillset(&all);
  const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
  for (size_t index = 0; index < sizeof crashes / sizeof *crashes; index++) {
    sigdelset(&all, crashes[index]);
  }
  pthread_sigmask(SIG_BLOCK, &all, NULL);
}

#endif
