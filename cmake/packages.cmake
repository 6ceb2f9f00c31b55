# Targets for whoever hands codebook on:
#
#   pyz            codebook.pyz, the generator with its data in one file
#   docs           site/, the pages of all registries

codebook_find_python()
codebook_command(codebook_docs)
set(codebook_site "${PROJECT_BINARY_DIR}/site")
add_custom_command(
  OUTPUT "${codebook_site}.stamp"
  COMMAND ${codebook_docs} docs --output "${codebook_site}" --depfile "${codebook_site}.d"
          --stamp "${codebook_site}.stamp"
  DEPFILE "${codebook_site}.d"
  COMMENT "codebook: writing the pages in site/"
  VERBATIM)
add_custom_target(docs DEPENDS "${codebook_site}.stamp")
add_custom_target(
  pyz
  COMMAND "${CODEBOOK_PYTHON}" -I -B "${PROJECT_SOURCE_DIR}/scripts/zipapp"
          "${PROJECT_BINARY_DIR}/codebook.pyz"
  BYPRODUCTS "${PROJECT_BINARY_DIR}/codebook.pyz"
  COMMENT "codebook: packing codebook.pyz"
  VERBATIM)
