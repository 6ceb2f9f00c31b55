#ifndef RESPONSE_LINT_MESSAGE_H
#define RESPONSE_LINT_MESSAGE_H

#include <stdbool.h>
#include <stddef.h>

/** Bytes of the input. No NUL need follow, any byte may be among them, and nobody frees them. */
struct span {
    const char *bytes;
    size_t length; /**< in bytes */
};

/** A place in the input; both count from 1, a column in bytes. */
struct place {
    size_t line;
    size_t column;
};

/** In bytes: `SIP/2.0`. */
enum { MESSAGE_VERSION_LENGTH = 7 };

/** How the body of a message ends, as Content-Length has it. */
enum body {
    BODY_WHOLE,   /**< where it should, or no Content-Length says where */
    BODY_CUT,     /**< the input ends before it does */
    BODY_ASTRAY,  /**< within a line: the number is wrong, or somebody changed the body */
    BODY_UNKNOWN, /**< the value of Content-Length is no number */
};

/** A request or a response; all spans lie in the input. */
struct message {
    bool is_response;
    bool head_ends;     /**< by an empty line, as it has to */
    struct place place; /**< of the start line */
    struct span start;  /**< the start line, without its line end */
    struct span head;   /**< the header fields with their line ends, without the empty line */
    enum body body;
};

/** A header field, such as `Via: SIP/2.0/UDP example.com`. */
struct field {
    struct place place; /**< of the name */
    struct span line;   /**< the whole, with the lines that are folded into it */
    struct span name;   /**< without blanks around it; empty where the line is no header field */
    struct span value;  /**< without blanks around it; line ends may be inside, by folding */
};

/** What is left of an input, and where that begins. Start with the whole and {1, 1}. */
struct reader {
    struct span rest;
    struct place place;
};

/**
 * Find the next message, be it in a stream of them (RFC 3261 s18.3), in one file after the other,
 * or in the log of SIPp: whatever stands between two messages is left out.
 *
 * A message begins in a line such as `SIP/2.0 200 OK` or `BYE sip:bob@example.com SIP/2.0`. An
 * empty line ends its head, or, where that was lost, the start line of the next message or the end
 * of the input. Its body has as many bytes as Content-Length says; if those do not fit, the next
 * message is looked for from the empty line on.
 *
 * @param reader  is moved behind the message
 * @param out     receives the message
 * @return false if there is none
 */
bool message_next(struct reader *reader, struct message *out);

/** A reader of the header fields of a message, for field_next(). */
struct reader message_fields(const struct message *message);

/**
 * Read the next header field, with the lines that are folded into it (RFC 3261 s7.3.1).
 *
 * @return false if there is none
 */
bool field_next(struct reader *reader, struct field *out);

/**
 * Find the first header field of a kind.
 *
 * @param header  of enum sip_header; compact forms such as `v` are found too
 * @return false if there is none
 */
bool field_find(const struct message *message, int header, struct field *out);

/** Where a span begins that lies in the value of a field. */
struct place field_place(const struct field *field, struct span part);

/** Whether a byte is a blank or of a line end, such as those between `CSeq: 1` and `INVITE`. */
bool is_blank(char byte);

/** Whether a byte is one of the digits 0 to 9. */
bool is_digit(char byte);

/** A span without the blanks at both ends. */
struct span span_trim(struct span span);

/** A span without its first bytes, at most `count` of them. */
struct span span_from(struct span span, size_t count);

#endif
