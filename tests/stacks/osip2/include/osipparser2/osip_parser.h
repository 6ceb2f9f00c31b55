/* The one function of oSIP's parser that is made. */

#ifndef OSIP_PARSER_H
#define OSIP_PARSER_H

const char *osip_message_get_reason(int status_code);

#endif
