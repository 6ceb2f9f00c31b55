include "llvm/TableGen/SearchableTable.td"

class Row<bits<32> number, string text> {
  bits<32> Number = number;
  string Text = text;
}

def RowTable : GenericTable {
  let FilterClass = "Row";
  let Fields = ["Number", "Text"];
  let PrimaryKey = ["Number"];
  let PrimaryKeyName = "rowByNumber";
}

def rowByText : SearchIndex {
  let Table = RowTable;
  let Key = ["Text"];
}
