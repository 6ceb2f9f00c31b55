/*
 * lookup: what is known of a SIP response code, given by number, name or phrase.
 *
 *     $ lookup 486 moved_temporarily "not acceptable" 499
 *     486 Busy Here (BUSY_HERE)
 *     302 Moved Temporarily (MOVED_TEMPORARILY)
 *     406 Not Acceptable (NOT_ACCEPTABLE)
 *     499 Client Error (not registered; treated as 400 Bad Request)
 */

#include "sip_status.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/** Finds the code that a text stands for: "486", "busy_here" or "busy here"; else NONE. */
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

static void show(int code) {
    const int effective = sip_status_effective(code);
    if (sip_status_is_registered(code)) {
        printf("%d %s (%s)\n", code, sip_status_phrase(code), sip_status_name(code));
    } else if (effective == SIP_STATUS_NONE) {
        printf("%d %s (not registered)\n", code, sip_status_phrase(code));
    } else {
        printf("%d %s (not registered; treated as %d %s)\n", code, sip_status_phrase(code),
               effective, sip_status_phrase(effective));
    }
}

int main(int count, char **arguments) {
    int status = EXIT_SUCCESS;
    if (count < 2) {
        fputs("usage: lookup CODE|NAME|PHRASE...\n", stderr);
        return 2;
    }
    for (int i = 1; i < count; i++) {
        const int code = find(arguments[i]);
        if (code != SIP_STATUS_NONE) {
            show(code);
        } else {
            fprintf(stderr, "lookup: nothing is known of '%s'\n", arguments[i]);
            status = EXIT_FAILURE;
        }
    }
    if (fflush(stdout) != 0) {
        perror("lookup: stdout");
        return 2;
    }
    return status;
}
