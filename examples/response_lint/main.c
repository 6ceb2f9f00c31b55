/*
 * response_lint: what is wrong with SIP responses, by what the registry of codes says of them.
 *
 *     $ response_lint trace.log
 *     trace.log:12:9: error: a 405 to INVITE must have the header field Allow [RFC 3261 s21.4.6]
 */

#include "check.h"
#include "input.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { STATUS_CLEAN = 0, STATUS_FINDINGS = 1, STATUS_TROUBLE = 2 };

static const char help[] =
    "usage: response_lint [OPTION]... [FILE]...\n"
    "\n"
    "Say what is wrong with the SIP responses in files, or on standard input where no file or - "
    "is\n"
    "given. A file holds messages one after the other, as a stream does or a log; the message log "
    "of\n"
    "SIPp (-trace_msg) is one. Requests, and what stands between messages, are left out.\n"
    "\n"
    "  --no-notes   write errors and warnings alone\n"
    "  --phrases    also note each phrase that is not the registered one, which is legal\n"
    "  --help       print this\n"
    "  --           what follows is no option\n"
    "\n"
    "Each finding is a line: FILE:LINE:COLUMN: error|warning|note: MESSAGE [SOURCE]\n"
    "A note names a condition that a document makes, and that the response does not show.\n"
    "Exit status: 0 clean but for notes, 1 errors or warnings, 2 wrong use, or a file that cannot "
    "be\n"
    "read or has more than 64 MiB.\n";

_Static_assert(INPUT_MAX_MIB == 64, "the help names the limit");

struct options {
    bool help;
    bool notes;
    bool phrases;
};

/* Reads an option; false if there is no such option. */
static bool read_option(const char *word, struct options *options) {
    if (strcmp(word, "--help") == 0) {
        options->help = true;
    } else if (strcmp(word, "--no-notes") == 0) {
        options->notes = false;
    } else if (strcmp(word, "--phrases") == 0) {
        options->phrases = true;
    } else {
        return false;
    }
    return true;
}

/* Gives the index of the first file; -1 for wrong use. */
static int read_options(int argc, char *const argv[], struct options *options) {
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--") == 0) {
            return i + 1;
        }
        if (argv[i][0] != '-' || argv[i][1] == '\0') {
            return i;
        }
        if (!read_option(argv[i], options)) {
            fprintf(stderr, "response_lint: unknown option %s; see response_lint --help\n",
                    argv[i]);
            return -1;
        }
    }
    return argc;
}

static int check_stream(FILE *stream, const char *name, const struct options *options) {
    struct report to = {.out = stdout, .file = name, .notes = options->notes};
    char *bytes = NULL;
    size_t length = 0;
    switch (input_read(stream, &bytes, &length)) {
    case INPUT_READ:
        break;
    case INPUT_UNREADABLE:
        fprintf(stderr, "response_lint: %s: cannot be read: %s\n", name, strerror(errno));
        return STATUS_TROUBLE;
    case INPUT_TOO_LONG:
        fprintf(stderr, "response_lint: %s: has more than %d MiB; cut it into parts\n", name,
                INPUT_MAX_MIB);
        return STATUS_TROUBLE;
    }
    check_input((struct span){bytes, length}, options->phrases, &to);
    free(bytes);
    return to.count > 0 ? STATUS_FINDINGS : STATUS_CLEAN;
}

static int check_file(const char *path, const struct options *options) {
    if (strcmp(path, "-") == 0) {
        return check_stream(stdin, "<stdin>", options);
    }
    FILE *stream = fopen(path, "rb");
    if (stream == NULL) {
        fprintf(stderr, "response_lint: %s: cannot be read: %s\n", path, strerror(errno));
        return STATUS_TROUBLE;
    }
    const int status = check_stream(stream, path, options);
    fclose(stream);
    return status;
}

/* Checks every file; gives the worst status. */
static int check_files(int count, char *const paths[], const struct options *options) {
    int worst = count == 0 ? check_file("-", options) : STATUS_CLEAN;
    for (int i = 0; i < count; i++) {
        const int status = check_file(paths[i], options);
        worst = status > worst ? status : worst;
    }
    return worst;
}

int main(int argc, char *argv[]) {
    struct options options = {.notes = true};
    const int first = read_options(argc, argv, &options);
    int status = STATUS_TROUBLE;
    if (options.help) {
        fputs(help, stdout);
        status = STATUS_CLEAN;
    } else if (first >= 0) {
        status = check_files(argc - first, argv + first, &options);
    }
    if (fflush(stdout) != 0 || ferror(stdout)) {
        perror("response_lint: cannot write");
        return STATUS_TROUBLE;
    }
    return status;
}
