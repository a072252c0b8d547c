using System.Buffers.Binary;
using System.Reflection.Emit;

namespace CustomerManagement.Domain.Tests.Architecture;

/// <summary>Reads the metadata tokens out of the body of a method.</summary>
internal static class Il
{
    private const byte TwoBytePrefix = 0xFE;

    private static readonly Dictionary<short, OpCode> _codes = typeof(OpCodes).GetFields()
        .Select(code => (OpCode)code.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IEnumerable<int> Tokens(byte[] body)
    {
        var place = 0;
        while (place < body.Length)
        {
            var code = body[place] == TwoBytePrefix ? _codes[unchecked((short)((TwoBytePrefix << 8) | body[place + 1]))] : _codes[body[place]];
            place += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(place));
            }

            place += OperandSize(code.OperandType, body, place);
        }
    }

    private static int OperandSize(OperandType operand, byte[] body, int place) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(place))),
        _ => 4,
    };
}
