/*
 * lookup: what the generated C knows of a SIP response code, given by number, name or phrase.
 *
 *     $ lookup 486 moved_temporarily "not acceptable" 499
 *     486 Busy Here (BUSY_HERE, Client Error)
 *     302 Moved Temporarily (MOVED_TEMPORARILY, Redirection)
 *     406 Not Acceptable (NOT_ACCEPTABLE, Client Error)
 *     499 Client Error (not registered; treated as 400 Bad Request)
 *
 * It reads no file and needs no other library: sip_status.h shows all that it calls.
 */

#include "sip_status.h"

#include <stdio.h>
#include <string.h>

enum { STATUS_FOUND = 0, STATUS_UNKNOWN = 1, STATUS_USAGE = 2 };

static const char help[] =
    "usage: lookup CODE|NAME|PHRASE...\n"
    "\n"
    "Say what is known of SIP response codes, one line for each argument:\n"
    "  lookup 486                 by number\n"
    "  lookup busy_here           by name, in any letter case\n"
    "  lookup \"Busy here\"         by phrase, as any RFC spells it, in any letter case\n"
    "\n"
    "  --help                     print this\n"
    "  --                         what follows is no option\n"
    "\n"
    "Exit status: 0 all are registered, 1 some are not, 2 wrong use.\n";

/* Finds the code that a text stands for: "486", "busy_here" or "busy here"; else NONE. */
static int find(const char *text) {
    const size_t length = strlen(text);
    int code = sip_status_from_digits(text, length);
    if (code == SIP_STATUS_NONE) {
        code = sip_status_from_name(text, length);
    }
    if (code == SIP_STATUS_NONE) {
        code = sip_status_from_phrase(text, length);
    }
    return code;
}

/* The title of a code's class, which is what any code of the class that is not registered gets. */
static const char *class_title(int code) {
    const enum sip_status_class wanted = sip_status_class(code);
    while (sip_status_is_registered(code) && sip_status_class(code) == wanted) {
        code++;
    }
    return sip_status_class(code) == wanted ? sip_status_phrase(code) : "no class";
}

/* "486 Busy Here (BUSY_HERE, Client Error)". */
static void show_registered(int code) {
    printf("%d %s (%s, %s)\n", code, sip_status_phrase(code), sip_status_name(code),
           class_title(code));
}

/* "499 Client Error (not registered; treated as 400 Bad Request)". */
static void show_unknown(int code) {
    const int instead = sip_status_effective(code);
    if (instead == SIP_STATUS_NONE) {
        printf("%d %s (not registered)\n", code, sip_status_phrase(code));
    } else {
        printf("%d %s (not registered; treated as %d %s)\n", code, sip_status_phrase(code), instead,
               sip_status_phrase(instead));
    }
}

/* Shows what an argument stands for; gives the status that this ends with. */
static int show(const char *text) {
    const int code = find(text);
    if (code == SIP_STATUS_NONE) {
        fprintf(stderr, "lookup: no code has the number, name or phrase \"%s\"\n", text);
        return STATUS_UNKNOWN;
    }
    if (!sip_status_is_registered(code)) {
        show_unknown(code);
        return STATUS_UNKNOWN;
    }
    show_registered(code);
    return STATUS_FOUND;
}

static int show_all(int count, char *const texts[]) {
    int status = STATUS_FOUND;
    for (int i = 0; i < count; i++) {
        if (show(texts[i]) != STATUS_FOUND) {
            status = STATUS_UNKNOWN;
        }
    }
    return status;
}

/* Runs the command line; only its first word may be an option. */
static int run(int argc, char *const argv[]) {
    int first = 1;
    if (argc > 1 && strcmp(argv[1], "--help") == 0) {
        fputs(help, stdout);
        return STATUS_FOUND;
    }
    if (argc > 1 && strcmp(argv[1], "--") == 0) {
        first = 2;
    } else if (argc > 1 && strncmp(argv[1], "--", 2) == 0) {
        fprintf(stderr, "lookup: unknown option %s; see lookup --help\n", argv[1]);
        return STATUS_USAGE;
    }
    if (first >= argc) {
        fputs("lookup: no code is given; see lookup --help\n", stderr);
        return STATUS_USAGE;
    }
    return show_all(argc - first, argv + first);
}

int main(int argc, char *argv[]) {
    const int status = run(argc, argv);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        perror("lookup: cannot write");
        return STATUS_USAGE;
    }
    return status;
}
