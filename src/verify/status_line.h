#ifndef VERIFY_STATUS_LINE_H
#define VERIFY_STATUS_LINE_H

#include "report.h"
#include "text.h"

/** Which bytes of 0x80 and above a phrase may hold. */
enum status_line_beyond {
    LINE_ASCII,    /**< none of them */
    LINE_UTF_8,    /**< a first byte with all that it asks for, and what may follow one alone */
    LINE_ANY_BYTE, /**< all of them */
};

/** How a protocol writes a status line; its version has bytes NULL where a registry does not say.
 */
struct status_line {
    struct text version;            /**< "SIP/2.0" */
    bool case_sensitive;            /**< whether its letters must be capitals */
    struct text marks;              /**< what a phrase may hold beside blanks, letters and digits */
    char escape;                    /**< before two hexadecimal digits; 0 where there is none */
    enum status_line_beyond beyond; /**< what else it may hold */
    struct place place;
};

/** What a status line consists of, beside what is the same in each. */
struct status_line_parts {
    struct text digits;
    struct text phrase;
};

/** Whether a text begins as a status line does: a version, a blank, three digits, a blank. */
bool status_line_begins(const struct status_line *line, struct text text,
                        struct status_line_parts *out);

/** Whether a text is a whole status line, with CR LF at its end or without. */
bool status_line_parse(const struct status_line *line, struct text text,
                       struct status_line_parts *out);

/** Whether a status line may have this phrase. */
bool status_line_is_phrase(const struct status_line *line, struct text phrase);

#endif
