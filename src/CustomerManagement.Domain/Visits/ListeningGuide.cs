using CustomerManagement.Domain.Validation;

namespace CustomerManagement.Domain.Visits;

/// <summary>How to listen to a customer: advice in order. Immutable and safe for use by several threads.</summary>
/// <remarks>
/// Source: the four steps of a strategy for listening (encourage, sum up, put yourself in their place, avoid argument), what a visit is to hear, and that the one who
/// listens is patient, takes criticism and sees that an answer follows in time.
/// </remarks>
public sealed class ListeningGuide
{
    /// <summary>Creates a guide.</summary>
    /// <param name="advice">The advice, in order; may be none.</param>
    /// <exception cref="ArgumentException">Advice is missing, or two pieces have one code.</exception>
    public ListeningGuide(IEnumerable<ListeningAdvice> advice) => Advice = CodedItems.Unique(advice, piece => piece.Code, nameof(advice));

    /// <summary>The advice of the sources.</summary>
    public static ListeningGuide BuiltIn { get; } = new(
    [
        new(
            "encourage",
            new("Encourage", "鼓励对方说话", "鼓勵對方說話", "말하도록 격려하기"),
            new(
                "A friendly face and full attention let people speak freely: \"I am interested in your view.\"",
                "以友好的表情、专心的态度让对方畅所欲言:“我对您的观点很感兴趣。”",
                "以友好的表情、專心的態度讓對方暢所欲言:「我對您的觀點很感興趣。」",
                "우호적인 표정과 전심전력으로 들어 마음껏 말하게 합니다. “당신의 관점에 흥미를 느낍니다.”")),
        new(
            "sum-up",
            new("Sum up", "反馈性归纳", "反饋性歸納", "요약하여 확인하기"),
            new(
                "Now and then sum up what was said and ask: \"Is this what you mean?\" It shows that it is weighed, and gives a chance to put it right.",
                "不时总结对方的话并征求意见:“您刚才说的是这个意思吗?”既表示慎重考虑,也让对方有机会澄清本意。",
                "不時總結對方的話並徵求意見:「您剛才說的是這個意思嗎?」既表示慎重考慮,也讓對方有機會澄清本意。",
                "이따금 상대방의 말을 요약하고 “방금 하신 말씀이 이런 뜻인가요?”라고 물어 신중히 생각하고 있음을 보이고 본뜻을 밝힐 기회를 줍니다.")),
        new(
            "their-place",
            new("Put yourself in their place", "站在客户的立场上", "站在客戶的立場上", "고객의 입장에서 듣기"),
            new(
                "Follow what the customer says and understand what the customer feels.",
                "投入角色地倾听,充分理解客户的感受。",
                "投入角色地傾聽,充分理解客戶的感受。",
                "고객의 이야기에 귀를 기울여 고객의 감정을 충분히 이해합니다.")),
        new(
            "avoid-argument",
            new("Avoid argument", "避免争论", "避免爭論", "논쟁을 피하기"),
            new(
                "Do not rush to put right what seems unreasonable; begin with what both agree on.",
                "客户说得无理时不要急于纠正;谈话开始时强调双方看法一致的问题。",
                "客戶說得無理時不要急於糾正;談話開始時強調雙方看法一致的問題。",
                "무리한 말을 하더라도 급하게 바로잡지 말고, 양측의 견해가 일치하는 문제부터 강조합니다.")),
        new(
            "hear-out",
            new("Hear them out", "耐心听取", "耐心聽取", "끝까지 듣기"),
            new(
                "Be patient, and hear what the customer wants to say, would rather not say, and cannot say without help.",
                "耐心听取客户想说的话、不想说的事,以及不加帮助就说不出来的事。",
                "耐心聽取客戶想說的話、不想說的事,以及不加幫助就說不出來的事。",
                "고객이 하고 싶은 말, 하고 싶지 않은 말, 그리고 도와주지 않으면 할 수 없는 말까지 인내심을 가지고 듣습니다.")),
        new(
            "take-criticism",
            new("Take criticism", "虚心接受批评", "虛心接受批評", "비판을 겸허히 받아들이기"),
            new(
                "Accept opinions, suggestions and criticism without defending yourself.",
                "倾听客户的意见和建议,虚心接受客户的批评。",
                "傾聽客戶的意見和建議,虛心接受客戶的批評。",
                "고객의 의견과 제안을 듣고 비판을 겸허히 받아들입니다.")),
        new(
            "answer-in-time",
            new("Answer in time", "及时答复", "及時答覆", "제때에 회답하기"),
            new(
                "Every opinion gets an answer in time, and steps that solve the problem.",
                "对客户的意见及时答复,并及时采取措施解决问题。",
                "對客戶的意見及時答覆,並及時採取措施解決問題。",
                "고객의 모든 의견에 제때에 회답하고 문제를 해결할 조치를 취합니다.")),
    ]);

    /// <summary>The advice, in order.</summary>
    public IReadOnlyList<ListeningAdvice> Advice { get; }

    /// <summary>This guide with advice of a host's own: a piece whose code is there takes that place, a new one comes last.</summary>
    /// <param name="advice">The advice.</param>
    /// <returns>The guide of both.</returns>
    /// <exception cref="ArgumentException">Advice is missing, or two of the pieces given have one code.</exception>
    public ListeningGuide With(params IEnumerable<ListeningAdvice> advice) => new(CodedItems.Merged(Advice, advice, piece => piece.Code, nameof(advice)));
}
