#ifndef TESTS_STATUS_LINE_MODEL_H
#define TESTS_STATUS_LINE_MODEL_H

#include <stddef.h>

/** What a status line of SIP says, by a reading of RFC 3261 s25.1 that shares nothing with others.
 */
struct model {
    int code;      /**< of 100 to 699, or 0 */
    size_t phrase; /**< offset of the phrase */
    size_t length; /**< its bytes */
};

/** Reads Status-Line, its CRLF being optional; a code of 0 where the bytes are none. */
struct model model_line(const unsigned char *bytes, size_t length);

/** Reads what comes before Reason-Phrase; a code of 0 where the bytes do not begin so. */
int model_begin(const unsigned char *bytes, size_t length);

#endif
