#include "peers.h"

#include <stdio.h>
#include <stdlib.h>

enum { DIGITS = 8 }; /* where they begin, behind "SIP/2.0 " */

int code_of_trusted_digits(const char *line, size_t length) {
    (void)length;
    return (line[DIGITS] - '0') * 100 + (line[DIGITS + 1] - '0') * 10 + (line[DIGITS + 2] - '0');
}

int code_of_digits(const char *line, size_t length) {
    if (length < DIGITS + 3) {
        return NO_CODE;
    }
    const unsigned hundreds = (unsigned)line[DIGITS] - '0';
    const unsigned tens = (unsigned)line[DIGITS + 1] - '0';
    const unsigned ones = (unsigned)line[DIGITS + 2] - '0';
    if (hundreds > 9 || tens > 9 || ones > 9) {
        return NO_CODE;
    }
    return (int)(hundreds * 100 + tens * 10 + ones);
}

int code_by_strtol(const char *line, size_t length) {
    return length < DIGITS + 3 ? NO_CODE : (int)strtol(line + DIGITS, NULL, 10);
}

int code_by_sscanf(const char *line, size_t length) {
    int code = NO_CODE;
    (void)length;
    const int count = sscanf(line, "SIP/2.0 %3d", &code); /* NOLINT(cert-err34-c): as people do */
    return count == 1 ? code : NO_CODE;
}
