/* The one function of Kamailio's error.h that is made. */

#ifndef error_h
#define error_h

char *error_text(int code);

#endif
